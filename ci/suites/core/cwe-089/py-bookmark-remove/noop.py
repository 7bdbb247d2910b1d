    cur.execute("SELECT title FROM bookmarks WHERE user = ? AND url = ?", (user, url))
    return cur.fetchone()
