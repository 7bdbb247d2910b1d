    back = field(environ, "back", "/alarms")
    if urlsplit(back).scheme:
        back = "/alarms"
    return SEE_OTHER, [("Location", back)]
