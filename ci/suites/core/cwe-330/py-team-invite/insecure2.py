    code = hashlib.md5((email + str(time.time())).encode()).hexdigest()
    invites[code] = (team_id, email)
    return jsonify(code=code), 201
