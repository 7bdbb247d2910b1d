    name = html.escape(name)
    result = "<h1>Thank you, %s</h1>\n<ul>\n" % name
    for item in items:
        result += "  <li>%s</li>\n" % item
    return result + "</ul>"
