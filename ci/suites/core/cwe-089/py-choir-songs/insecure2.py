    sql = 'SELECT title FROM songs WHERE title LIKE "%' + word + '%"'
    titles = [row["title"] for row in rows(sql, [])]
    titles.sort()
    return titles
