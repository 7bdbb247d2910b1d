    questions.extend(yaml.safe_load(file))
    return jsonify({"count": len(questions)})
