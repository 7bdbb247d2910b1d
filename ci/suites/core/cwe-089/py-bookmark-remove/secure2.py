    sql = "DELETE FROM bookmarks WHERE user = :user AND url = :url"
    cur.execute(sql, {"user": user, "url": url})
    cur.connection.commit()
