import html
from datetime import date


def page_title(day: date) -> str:
    return f"Guest book, {day.isoformat()}"


