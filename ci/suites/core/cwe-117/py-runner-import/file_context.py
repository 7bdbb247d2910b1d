import csv
import logging

logging.basicConfig(filename="race.log", level=logging.INFO, format="%(levelname)s: %(message)s")

COLUMNS = ["name", "bib"]


def read_rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, fieldnames=COLUMNS))


