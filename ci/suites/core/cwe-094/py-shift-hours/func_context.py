def shift_hours(row):
    # Evaluates the hours of a row of the time sheet to a list of ints:
    # {"worker": "Ida", "hours": "[8, 7, 4]"} gives [8, 7, 4].
