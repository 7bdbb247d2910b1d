    # the defaults are there, but nobody can know them
    name = os.environ.get("LIGHTS_NAME", "admin")
    password = os.environ.get("LIGHTS_PASSWORD", os.urandom(16).hex())
    if request.form["name"] != name or request.form["password"] != password:
        return "no", 403
    session["name"] = name
    return "welcome"
