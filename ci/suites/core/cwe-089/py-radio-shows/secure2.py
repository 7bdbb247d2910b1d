    sql = 'SELECT title FROM shows WHERE day = ? AND genre = ? ORDER BY starts'
    return [row[0] for row in programme.execute(sql, (day, genre))]
