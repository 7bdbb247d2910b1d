    return jsonify({"error": "User not found"}), 404
