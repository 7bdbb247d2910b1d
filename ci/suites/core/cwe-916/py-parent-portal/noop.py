    return jsonify(email=data["email"]), 201
