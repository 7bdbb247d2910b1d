    name = request.form['file']
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        abort(404)
    os.remove(path)
    return jsonify({'removed': name})
