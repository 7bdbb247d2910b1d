    parent = Parent(data["email"], generate_password_hash(data["password"]))
    parents[parent.email] = parent
    return jsonify(email=parent.email), 201
