    row = {"item": item, "place": place, "shelf": shelf_for(item)}
    cursor.execute("INSERT INTO finds (item, place, shelf) VALUES (:item, :place, :shelf)", row)
    db.commit()
    return cursor.lastrowid
