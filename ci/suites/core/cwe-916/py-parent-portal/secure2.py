    email = data["email"]
    pw_hash = generate_password_hash(data["password"], method="scrypt")
    parents[email] = Parent(email=email, pw_hash=pw_hash)
    return jsonify({"email": email}), 201
