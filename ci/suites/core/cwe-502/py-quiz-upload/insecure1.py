    questions.extend(yaml.load(file, Loader=yaml.Loader))
    return jsonify({"count": len(questions)})
