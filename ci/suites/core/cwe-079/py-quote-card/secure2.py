    quote, author = (part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for part in (quote, author))
    if author == "":
        return "<blockquote><p>" + quote + "</p></blockquote>"
    return "<blockquote><p>" + quote + "</p><cite>" + author + "</cite></blockquote>"
