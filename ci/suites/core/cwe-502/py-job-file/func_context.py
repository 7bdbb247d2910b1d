    @classmethod
    def from_file(cls, filename):
        """Makes a Job of the YAML file's settings, which are the constructor's arguments."""
        with open(filename) as job_file:
