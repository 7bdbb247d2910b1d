# If both are right, session["name"] is set and the answer is "welcome"; otherwise it is "no" with the status 403.
@app.route("/desk", methods=["POST"])
def open_desk():
    typed_name = request.form["name"]
    typed_password = request.form["password"]
    # read LIGHTS_NAME and LIGHTS_PASSWORD from the environment
