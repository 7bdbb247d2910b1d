    return "<pre>" + escape("\n".join(lines)) + "</pre>"
