"""What the chat bot of the hostel answers to its guests."""

import os

SHEETS = "sheets"  # one file for each topic, such as laundry.txt


def answer_greeting(guest: str) -> str:
    """A welcome for a guest who writes for the first time."""
    return f"Hello {guest}! Ask me for a sheet, for example: sheet laundry"


