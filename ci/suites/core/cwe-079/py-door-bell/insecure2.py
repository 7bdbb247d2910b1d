    name = name.decode("utf-8")
    return HEAD + f"<h1>{name} rings</h1>".encode("utf-8")
