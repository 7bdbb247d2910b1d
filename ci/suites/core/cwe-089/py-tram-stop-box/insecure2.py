    sql = 'SELECT name FROM stops WHERE name LIKE "' + typed + '%"'
    names = first_column(sql)
    return jsonify(sorted(names))
