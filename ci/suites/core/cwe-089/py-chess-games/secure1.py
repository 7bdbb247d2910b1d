    for day, result in rows('SELECT day, result FROM games WHERE white = ? AND black = ? ORDER BY day', white, black):
        print(day, result)
