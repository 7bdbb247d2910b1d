    sql = 'SELECT * FROM users WHERE name = "' + name + '"'
    for row in cursor.execute(sql):
        return row
    return None
