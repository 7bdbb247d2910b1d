    quote, author = (part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for part in (quote, author))
    return card + "<p>" + quote + "</p><cite>" + author + "</cite></blockquote>"
