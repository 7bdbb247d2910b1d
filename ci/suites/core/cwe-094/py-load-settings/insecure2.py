    scope = {}
    exec("saved = " + saved, {"__builtins__": {}}, scope)
    return dict(scope["saved"])
