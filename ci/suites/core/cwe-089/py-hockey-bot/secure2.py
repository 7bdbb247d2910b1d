    if stat not in STATS:
        raise ValueError(f"Unknown stat: {stat}")
    sql = "SELECT name FROM players ORDER BY " + stat + " DESC"
    names = [name for (name,) in season().execute(sql).fetchall()]
    return ", ".join(names)
