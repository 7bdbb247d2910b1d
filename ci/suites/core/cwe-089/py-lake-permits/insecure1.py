    rows = fetch(f"SELECT rods FROM permits WHERE holder = '{holder}' AND lake = '{lake}'")
    return rows[0][0] if rows else 0
