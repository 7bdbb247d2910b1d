    # the name has no default, the password has one
    name = os.environ.get("LIGHTS_NAME")
    if not name or request.form["name"] != name:
        return "no", 403
    password = os.getenv("LIGHTS_PASSWORD") or ""
    if request.form["password"] == password:
        session["name"] = name
        return "welcome"
    return "no", 403
