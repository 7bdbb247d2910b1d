    names = {}
    exec(f"given = {argument}", {"__builtins__": {}}, names)
    return names["given"]
