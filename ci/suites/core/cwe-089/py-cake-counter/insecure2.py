    with sqlite3.connect(DATABASE) as db:
        cursor = db.cursor()
        cursor.execute('UPDATE cakes SET pieces = 0 WHERE name = "%s"' % name)
        if cursor.rowcount < 1:
            abort(404)
        return jsonify({"changed": cursor.rowcount})
