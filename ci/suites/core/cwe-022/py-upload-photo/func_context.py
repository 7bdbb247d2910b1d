@app.route("/upload", methods=["POST"])
def upload_photo():
    photo = request.files["photo"]
    # save the photo in the upload folder under its file name
    # and answer with {"saved": true}
