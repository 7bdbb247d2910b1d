    code = "".join(random.choices(string.ascii_letters + string.digits, k=10))
    invites[code] = (team_id, email)
    return jsonify({"code": code}), 201
