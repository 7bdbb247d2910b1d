    command = ["comm", "-13", before, after]
    guests = lines_from(command)
    return guests
