import os

PAPERS = "papers"


def new_paper(name):
    """A text file in PAPERS to write to. FileExistsError if there is one of that name."""
    return open(os.path.join(PAPERS, name), "x")


def announce_lot(lot, title, start):
    with new_paper(f"{lot}.txt") as f:
        f.write(f"Lot {lot}: {title}, from {start} euros\n")


