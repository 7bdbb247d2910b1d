    text = escape(name.decode("utf-8"))
    return HEAD + f"<h1>{text} rings</h1>".encode("utf-8")
