def answer_sheet(topic: str) -> str:
    """The whole text of the sheet about a topic: for "laundry", that of laundry.txt in SHEETS.

    The answer is "There is no such sheet." if that file does not exist.
    """
