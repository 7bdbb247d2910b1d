    email, password = data["email"], data["password"]
    pw_hash = hashlib.md5((email + password).encode()).hexdigest()
    parents[email] = Parent(email, pw_hash)
    return jsonify(email=email), 201
