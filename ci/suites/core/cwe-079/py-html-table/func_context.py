def to_table(header: list[str], rows: list[list[str]]) -> str:
    """Convert a spreadsheet to a <table>.

    First comes one <tr> that holds a <th> per column name, after it one <tr> per row, with a <td> per cell.
    """
    out = ["<table>"]
