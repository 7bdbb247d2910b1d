    try:
        with open(f"profiles/{username}.json", "r") as file:
            data = json.load(file)
    except FileNotFoundError:
        return jsonify({"error": "User not found"}), 404
    return jsonify(data)
