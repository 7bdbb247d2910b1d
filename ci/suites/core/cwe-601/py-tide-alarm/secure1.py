    back = field(environ, "back", "/alarms")
    if urlsplit(back).netloc:
        back = "/alarms"
    return SEE_OTHER, [("Location", back)]
