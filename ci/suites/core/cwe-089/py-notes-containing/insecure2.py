    c = conn.cursor()
    c.execute('SELECT title, body FROM notes WHERE body LIKE "%' + keyword.replace("'", "''") + '%"')
    return jsonify([{"title": title} for title, body in c.fetchall()])
