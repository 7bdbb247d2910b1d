    cursor = db.execute("INSERT INTO finds (item, place, shelf) VALUES (?, ?, ?)", (item, place, shelf_for(item)))
    db.commit()
    return cursor.lastrowid
