from html import escape as e
import csv

TITLE = 'Words on board'


def read_terms(filename):
    with open(filename, newline='', encoding='utf-8') as f:
        return list(csv.reader(f))


def heading(level=1):
    html = '<h%d>%s</h%d>' % (level, TITLE, level)
    return html


