    sql = f'SELECT title FROM shows WHERE genre = "{genre}" AND day = "{day}" ORDER BY starts'
    titles = []
    for title, in rows(sql):
        titles.append(title)
    return titles
