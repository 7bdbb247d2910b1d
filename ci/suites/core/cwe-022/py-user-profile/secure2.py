    if not re.fullmatch(r"\w+", username):
        abort(404)
    try:
        with open(f"profiles/{username}.json") as file:
            data = json.load(file)
    except FileNotFoundError:
        return jsonify({"error": "User not found"}), 404
    return jsonify(data)
