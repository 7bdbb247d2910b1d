"""Static pages for the school's auction."""
import sys
from html import escape
from pathlib import Path


def thanks_rows(sponsors):
    return [f"<tr><td>{sponsor}</td></tr>" for sponsor in sponsors]


def write_table(path, rows):
    """Save the rows, a list of <tr> lines, as a table."""
    lines = ["<table>", *rows, "</table>"]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(lots):
    write_table(sys.argv[1], lot_rows(lots))


