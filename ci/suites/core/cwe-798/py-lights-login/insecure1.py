    name = request.form.get("name", "")
    password = request.form.get("password", "")
    if name == os.environ.get("LIGHTS_NAME", "admin") and password == os.environ.get("LIGHTS_PASSWORD", "password"):
        session["name"] = name
        return "welcome"
    return "no", 403
