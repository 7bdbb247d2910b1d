    for day, result in rows(f"SELECT day, result FROM games WHERE white = '{white}' AND black = '{black}' ORDER BY day"):
        print(day, result)
