    with sqlite3.connect("birds.db") as db:
        rows = db.execute("SELECT 1 FROM sightings WHERE species=:s AND place=:p", {"s": species, "p": place}).fetchall()
    return len(rows)
