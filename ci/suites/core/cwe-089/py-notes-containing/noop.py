    conn.close()
    return jsonify([])
