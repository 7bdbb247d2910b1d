def get_column(csv_file, number):
    # run the cut command on csv_file to get the column with this number (1 is the first one, "," is the delimiter)
    # return the values of the column as a list of strings
