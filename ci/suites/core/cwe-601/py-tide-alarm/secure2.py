    back = field(environ, "back", "/alarms")
    if not back.startswith("/") or back.startswith("//"):
        back = "/alarms"
    return SEE_OTHER, [("Location", back)]
