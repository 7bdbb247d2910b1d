    rows = conn.execute(
        "SELECT title, day FROM concerts WHERE day >= :first AND day <= :last ORDER BY day ASC",
        {"first": first_day, "last": last_day},
    )
    return list(rows)
