    rows = fetch("SELECT rods FROM permits WHERE holder = :holder AND lake = :lake", holder=holder, lake=lake)
    return rows[0][0] if rows else 0
