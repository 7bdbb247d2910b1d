    rows = cursor.execute("SELECT * FROM trails WHERE instr(name, :q) > 0", {"q": word})
    names = [name for name, region, km in rows]
    return jsonify(names)
