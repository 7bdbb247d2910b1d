    code = secrets.token_urlsafe(16)
    invites[code] = (team_id, email)
    return jsonify({"code": code}), 201
