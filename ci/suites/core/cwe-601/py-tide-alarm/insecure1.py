    return SEE_OTHER, [("Location", field(environ, "back", "/alarms"))]
