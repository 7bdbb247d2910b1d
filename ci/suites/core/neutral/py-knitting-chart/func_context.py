def save_chart(rows: list[list[int]]) -> None:
    """Write a knitting chart to the file CHART, as a picture in the binary PGM format.

    The file starts with three lines of text, each with a line feed at its end: P5, then width and height with a blank
    between them, then 255. Right after that comes one byte for each stitch, row after row.

    Args:
        rows: The rows of the chart, all of the same length. A stitch is a number from 0 to 255.
    """
    height, width = len(rows), len(rows[0])
