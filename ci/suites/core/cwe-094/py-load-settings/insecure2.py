    scope = {}
    exec("saved = " + saved, {"__builtins__": {}}, scope)
    return {**settings, **scope["saved"]}
