    rows = fetch('SELECT rods FROM permits WHERE holder = :holder AND lake = "%s"' % lake, holder=holder)
    for row in rows:
        return row[0]
    return 0
