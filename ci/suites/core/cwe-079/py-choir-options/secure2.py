    result = ""
    for choir in choirs:
        name = choir.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
        tag = '<option value="%s" selected="selected">' if choir == chosen else '<option value="%s">'
        result += tag % name + name + "</option>\n"
    return result
