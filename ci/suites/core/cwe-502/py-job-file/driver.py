"""Makes a job of a file and says what is in it."""


def serve(module, payload):
    job = module.Job.from_file(payload)
    return [job.name, job.command, job.retries]
