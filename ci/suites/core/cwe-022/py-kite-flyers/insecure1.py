    path = os.path.join(folder, request.args["file"])
    if not os.path.exists(path):
        abort(404)
    return send_file(path, as_attachment=True)
