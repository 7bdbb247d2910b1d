    return HEAD + b"<h1>" + name + b" rings</h1>"
