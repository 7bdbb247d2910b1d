    sql = 'SELECT day, result FROM games WHERE white = "%s" AND black = "%s" ORDER BY day' % (white, black)
    for row in sqlite3.connect('club.sqlite').execute(sql):
        print(row[0], row[1])
