# The pages of the garden guide.
from html import escape


def season(first: int, last: int) -> str:
    return f"<p>In flower from month {first} to month {last}.</p>"


