    if stat not in STATS:
        return HELP
    rows = season().execute(f"SELECT name FROM players ORDER BY {stat} DESC")
    return ", ".join(row[0] for row in rows)
