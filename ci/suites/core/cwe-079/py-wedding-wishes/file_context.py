"""The wedding page: countdown and wishes."""
import datetime
import html

WEDDING = datetime.date(2025, 6, 14)


def days_left(today):
    return max((WEDDING - today).days, 0)


