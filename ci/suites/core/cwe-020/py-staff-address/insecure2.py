    return bool(re.match(r"[\w.]+@staff.northport.edu", address))
