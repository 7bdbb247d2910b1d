def hours_report(rows):
    """Summary of a time sheet whose rows, from read_sheet, have the columns employee, day and hours (text like "7.5").

    Returns (employee, sum of the hours) tuples sorted by employee. A row with an empty text for the hours is skipped.
    """
    sums = defaultdict(float)
