import csv
import html
import io


def read_rows(data: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data)))


