    pattern = re.escape(html.escape(word))
    return re.sub(pattern, lambda m: "<mark>" + m.group(0) + "</mark>", html.escape(text))
