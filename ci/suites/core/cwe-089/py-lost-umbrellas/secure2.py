    row = {"item": item, "place": place, "shelf": shelf_for(item)}
    with db:
        cursor = db.cursor()
        cursor.execute("INSERT INTO finds (item, place, shelf) VALUES (:item, :place, :shelf)", row)
    return cursor.lastrowid
