    cur.execute(f"DELETE FROM bookmarks WHERE user = '{user}' AND url = '{url}'")
