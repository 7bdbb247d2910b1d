    photo.save(os.path.join(app.config["UPLOAD_FOLDER"], photo.filename))
    return jsonify({"saved": True})
