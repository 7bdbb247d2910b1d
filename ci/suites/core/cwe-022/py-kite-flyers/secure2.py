    path = os.path.join(folder, os.path.basename(request.args["file"]))
    if not os.path.isfile(path):
        abort(404)
    return send_file(path, as_attachment=True)
