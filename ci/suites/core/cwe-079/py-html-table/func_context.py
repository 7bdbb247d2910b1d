def to_table(rows: list[list[str]]) -> str:
    # Convert a spreadsheet to a <table>: a <tr> for every row, and in it a <td> for every cell.
    out = ["<table>"]
