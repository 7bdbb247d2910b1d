    return jsonify({"title": ""})
