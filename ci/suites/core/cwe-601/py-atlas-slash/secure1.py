    return moved("/" + path.strip("/"))
