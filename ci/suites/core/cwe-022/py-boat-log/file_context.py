import argparse
from pathlib import Path

LOGS = Path("logs")

parser = argparse.ArgumentParser(description="Logbooks of the sailing club")
parser.add_argument("boat", help="name of the boat, e.g. gull")
parser.add_argument("words", nargs="+", help="what happened today")


def inside(folder, name):
    """The path of the file `name` in a folder. ValueError if it would be somewhere else."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueError(f"{name} is not in {folder}")
    return path


def boats():
    return sorted(book.stem for book in LOGS.glob("*.txt"))


