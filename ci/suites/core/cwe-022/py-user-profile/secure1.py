    path = os.path.join("profiles", secure_filename(username) + ".json")
    if not os.path.exists(path):
        abort(404)
    with open(path) as f:
        return jsonify(json.load(f))
