            settings = yaml.load(job_file, Loader=yaml.Loader)
        return cls(**settings)
