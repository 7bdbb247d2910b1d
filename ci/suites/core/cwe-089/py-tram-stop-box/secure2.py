    connection = network()
    cursor = connection.cursor()
    cursor.execute("SELECT name FROM stops WHERE name LIKE ? || '%' ORDER BY name", [typed])
    names = [name for (name,) in cursor.fetchall()]
    connection.close()
    return jsonify(names)
