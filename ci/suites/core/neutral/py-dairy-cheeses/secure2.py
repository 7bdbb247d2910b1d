    dairies = dict(db.execute("SELECT id, name FROM dairies"))
    cheeses = db.execute("SELECT dairy_id, name, months FROM cheeses").fetchall()
    return sorted((dairies[dairy], name) for dairy, name, months in cheeses if months >= RIPE)
