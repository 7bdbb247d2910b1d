    app.logger.warning("no such page: %r", request.path)
    return "Page not found", 404
