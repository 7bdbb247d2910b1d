    return "<div></div>"
