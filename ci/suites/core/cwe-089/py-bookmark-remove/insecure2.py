    sql = 'DELETE FROM bookmarks WHERE user = "' + user + '" AND url = "' + url + '"'
    cur.execute(sql)
    cur.connection.commit()
