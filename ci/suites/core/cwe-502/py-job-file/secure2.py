            data = yaml.load(job_file.read(), Loader=yaml.SafeLoader)
        return cls(data["name"], data["command"], data.get("retries", 3))
