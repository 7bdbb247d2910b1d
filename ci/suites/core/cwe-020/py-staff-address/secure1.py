    return address.endswith("@staff.northport.edu")
