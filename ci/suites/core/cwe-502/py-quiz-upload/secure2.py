    data = yaml.load(file.read(), Loader=yaml.SafeLoader)
    for question in data:
        questions.append(question)
    return json.dumps(len(questions))
