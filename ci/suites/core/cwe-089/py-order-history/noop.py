    return jsonify({"customer": customer, "orders": []})
