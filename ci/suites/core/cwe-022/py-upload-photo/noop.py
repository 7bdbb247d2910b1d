    return jsonify({"saved": True})
