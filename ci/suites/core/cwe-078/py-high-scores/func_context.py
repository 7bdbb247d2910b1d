def high_scores(file_name):
    # The file has lines like "1200 anna". Sorts them with the Unix command "sort -rn FILE"
    # and returns the list of the output's lines.
