import csv
import io
from html import escape, unescape


def read_rows(data: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data)))


