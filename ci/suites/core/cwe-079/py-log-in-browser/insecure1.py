    return "<pre>" + "\n".join(lines) + "</pre>"
