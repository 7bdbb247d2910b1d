    return jsonify(page=page, pages=0, gusts=[])
