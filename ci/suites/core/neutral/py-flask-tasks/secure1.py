    task = {"id": len(tasks) + 1, "title": request.get_json()["title"]}
    tasks.append(task)
    return jsonify(task), 201
