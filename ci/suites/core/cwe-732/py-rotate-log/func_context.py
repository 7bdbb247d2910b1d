def rotate_auth_log(path):
    old = path + ".1"
    # the log becomes old (last week's is overwritten)
    # then a new empty log is created at path
