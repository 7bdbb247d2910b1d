    return jsonify(error="no track"), 400
