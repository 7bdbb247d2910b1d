    return send_from_directory(folder, request.args["file"], as_attachment=True)
