    query = "SELECT title, day FROM concerts WHERE day >= '%s' AND day <= '%s' ORDER BY day" % (first_day, last_day)
    return conn.execute(query).fetchall()
