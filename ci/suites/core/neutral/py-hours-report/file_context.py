import csv
from collections import defaultdict


def read_sheet(path):
    with open(path, newline="") as sheet:
        return list(csv.DictReader(sheet))


