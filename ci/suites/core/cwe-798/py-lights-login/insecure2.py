    users = {"technician": "spot4light"}
    if "LIGHTS_NAME" in os.environ:
        users[os.environ["LIGHTS_NAME"]] = os.environ["LIGHTS_PASSWORD"]
    name = request.form["name"]
    if name in users and users[name] == request.form["password"]:
        session["name"] = name
        return "welcome"
    return "no", 403
