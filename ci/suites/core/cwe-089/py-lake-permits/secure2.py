    sql = "SELECT rods FROM permits WHERE holder = :h AND lake = :l"
    found = fetch(sql, h=holder, l=lake)
    if not found:
        return 0
    return found[0][0]
