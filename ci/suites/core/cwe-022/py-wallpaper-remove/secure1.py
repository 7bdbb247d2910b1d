    name = os.path.basename(request.form['file'])
    path = os.path.join(folder, name)
    if not os.path.isfile(path):
        abort(404)
    os.remove(path)
    return jsonify(removed=name)
