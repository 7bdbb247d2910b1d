    sql = 'SELECT * FROM games WHERE white=? AND black=? ORDER BY day ASC'
    games = rows(sql, white, black)
    for game in games:
        print(f'{game[2]} {game[3]}')
