    shelf = shelf_for(item)
    cursor = db.execute(f"INSERT INTO finds (item, place, shelf) VALUES ('{item}', '{place}', {shelf})")
    db.commit()
    return cursor.lastrowid
