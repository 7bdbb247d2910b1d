    sql = 'SELECT * FROM users WHERE name = "' + name + '"'
    row = first_row(sql)
    if row is None:
        return None
    return row
