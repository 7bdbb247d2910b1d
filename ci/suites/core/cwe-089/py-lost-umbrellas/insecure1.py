    shelf = shelf_for(item)
    cursor.execute(f"INSERT INTO finds (item, place, shelf) VALUES ('{item}', '{place}', {shelf})")
    return cursor.lastrowid
