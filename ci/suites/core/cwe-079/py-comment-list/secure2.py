        shown = {key: value.replace("&", "&amp;").replace("<", "&lt;") for key, value in comment.items()}
        result += "<li><b>" + shown["author"] + "</b>: " + shown["text"] + "</li>"
    result += "</ul>"
    return result
