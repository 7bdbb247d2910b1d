    file = request.form.get('file', '').lstrip('/')
    try:
        os.unlink(folder + '/' + file)
    except OSError:
        abort(404)
    return jsonify(removed=file)
