    text = text.replace("&", "&amp;").replace("<p>", "").replace("</p>", "")
    return "<p>" + re.sub(r"\n\s*\n", "</p><p>", text) + "</p>"
