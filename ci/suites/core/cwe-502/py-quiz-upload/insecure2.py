    content = file.read().decode("utf-8")
    for question in yaml.unsafe_load(content):
        questions.append(question)
    return jsonify(len(questions))
