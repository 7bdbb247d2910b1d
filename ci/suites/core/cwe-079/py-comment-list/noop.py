        pass
    return result + "</ul>"
