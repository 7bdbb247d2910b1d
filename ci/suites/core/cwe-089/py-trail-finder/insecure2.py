    sql = 'SELECT DISTINCT name FROM trails WHERE instr(name, "' + word + '") > 0 ORDER BY name'
    names = [row[0] for row in cursor.execute(sql)]
    return jsonify(names)
