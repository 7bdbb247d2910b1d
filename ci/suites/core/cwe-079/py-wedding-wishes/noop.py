        pass
    return page + "</ol>"
