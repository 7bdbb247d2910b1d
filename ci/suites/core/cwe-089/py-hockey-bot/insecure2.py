    db = season()
    cursor = db.cursor()
    cursor.execute("SELECT name, %s FROM players ORDER BY 2 DESC" % stat)
    return ", ".join([name for name, _ in cursor])
