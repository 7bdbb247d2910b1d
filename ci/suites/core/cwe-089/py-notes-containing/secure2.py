    cursor = conn.cursor()
    cursor.execute("SELECT title FROM notes WHERE body LIKE '%' || ? || '%'", (keyword,))
    titles = [title for (title,) in cursor.fetchall()]
    conn.close()
    return jsonify(titles=titles)
