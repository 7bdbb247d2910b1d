@app.route("/desk", methods=["POST"])
def open_desk():
