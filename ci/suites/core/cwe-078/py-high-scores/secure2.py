    return os.popen("sort -rn " + quote(file_name)).read().rstrip("\n").split("\n")
