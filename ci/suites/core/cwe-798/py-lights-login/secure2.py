    import hmac
    wanted = os.environ.get("LIGHTS_NAME"), os.environ.get("LIGHTS_PASSWORD")
    if not all(wanted):
        return "no", 403
    given = request.form.get("name", ""), request.form.get("password", "")
    if all(hmac.compare_digest(a.encode(), b.encode()) for a, b in zip(given, wanted)):
        session["name"] = given[0]
        return "welcome"
    return "no", 403
