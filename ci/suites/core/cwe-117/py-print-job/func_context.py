def job_done(job):
    """Log a job that came out of the printer as the event "done", with its desk, title and pages.

    `job` is a dict of those three; desk and pages are whole numbers. The result is what the job costs, in cents.
    """
    desk, title, pages = job["desk"], job["title"], job["pages"]
