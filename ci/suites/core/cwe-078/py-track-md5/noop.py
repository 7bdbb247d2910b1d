    return jsonify({"md5": ""})
