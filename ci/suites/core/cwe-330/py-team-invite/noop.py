    return jsonify({"code": ""}), 201
