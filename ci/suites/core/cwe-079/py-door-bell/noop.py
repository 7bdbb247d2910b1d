    return HEAD + b"<h1>Somebody rings</h1>"
