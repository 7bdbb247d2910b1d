    text = html.escape(text)
    result = ""
    for paragraph in re.split(r"\n\s*\n", text):
        result += "<p>" + paragraph.strip() + "</p>"
    return result
