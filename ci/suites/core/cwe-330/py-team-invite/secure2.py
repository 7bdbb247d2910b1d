    code = os.urandom(16).hex()
    invites[code] = (team_id, email)
    return jsonify(code=code), 201
