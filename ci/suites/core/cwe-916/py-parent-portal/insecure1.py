    pw_hash = hashlib.sha256(data["password"].encode()).hexdigest()
    parents[data["email"]] = Parent(data["email"], pw_hash)
    return jsonify({"email": data["email"]}), 201
