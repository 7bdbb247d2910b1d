    app.logger.warning("no such page: %r", path)
    return "Page not found", 404
