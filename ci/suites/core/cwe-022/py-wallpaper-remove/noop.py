    if request.form['file'] not in os.listdir(folder):
        abort(404)
    return jsonify(removed=request.form['file'])
