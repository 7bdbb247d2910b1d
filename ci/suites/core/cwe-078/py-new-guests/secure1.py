    return lines_from(["comm", "-13", before, after])
