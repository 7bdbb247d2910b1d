            settings = yaml.safe_load(job_file)
        return cls(**settings)
