    return jsonify({"multiples": []})
