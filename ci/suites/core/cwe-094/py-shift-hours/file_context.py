import csv
import json


def read_sheet(filename):
    with open(filename, newline="") as sheet:
        return list(csv.DictReader(sheet))


def save_totals(filename, totals):
    with open(filename, "w") as out:
        json.dump(totals, out, indent=2)


