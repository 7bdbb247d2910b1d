    return "Page not found", 404
