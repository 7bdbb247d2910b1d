    rows = fetch("SELECT rods FROM permits WHERE holder = ? AND lake = ?", (holder, lake))
    return rows[0][0] if rows else 0
