    sql += '(?, ?, ?)'
    track.execute(sql, (driver, kart, seconds))
