    sql = 'INSERT INTO finds (item, place, shelf) VALUES ("%s", "%s", %d)' % (item, place, shelf_for(item))
    cursor.execute(sql)
    db.commit()
    return cursor.lastrowid
