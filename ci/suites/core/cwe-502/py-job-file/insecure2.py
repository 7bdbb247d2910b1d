            data = yaml.unsafe_load(job_file.read())
        job = cls(data["name"], data["command"])
        job.retries = data.get("retries", job.retries)
        return job
