def on_cell_saved(message: dict) -> int:
    """The message has the name of a cell's file, such as "plot.py", and its new text.

    Write the text to that file in CELLS, which may exist already; return the length of the text.
    """
    name = message["cell"]
    text = message["text"]
