    return start(["cmp", "-s", first, second]) == 0
