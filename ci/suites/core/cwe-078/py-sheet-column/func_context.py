def column(sheet: str, number: int) -> list[str]:
    """Run the cut program to get one column of a comma-separated file.

    sheet is the path of the file, number the column, counted from 1.
    Returns the values of the column, one for each line of the file.
    """
