    cursor.execute("INSERT INTO finds (item, place, shelf) VALUES (?, ?, ?)", (item, place, shelf_for(item)))
    return cursor.lastrowid
