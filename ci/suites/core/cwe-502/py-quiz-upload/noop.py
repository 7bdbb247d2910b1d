    return jsonify(len(questions))
