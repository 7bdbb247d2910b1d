    name = request.form.get("name")
    password = request.form.get("password")
    if name == os.environ["LIGHTS_NAME"] and password == os.environ["LIGHTS_PASSWORD"]:
        session["name"] = name
        return "welcome"
    return "no", 403
