    return HEAD + b"<h1>" + escape(name) + b" rings</h1>"
