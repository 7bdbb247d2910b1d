    cur.execute("DELETE FROM bookmarks WHERE user = ? AND url = ?", (user, url))
