    result = ""
    for choir in choirs:
        name = choir.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
        result += '<option value="%s">%s</option>\n' % (name, name)
    return result
