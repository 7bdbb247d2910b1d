from datetime import date

CENTS_A_PAGE = 5


def event(kind, **fields):
    pairs = " ".join(f"{key}={value}" for key, value in fields.items())
    with open("printer.log", "a") as log:
        log.write(f"{date.today()} {kind} {pairs}\n")


def paper_low(tray, sheets):
    event("paper-low", tray=tray, sheets=sheets)


def job_failed(job):
    event("failed", **job)


