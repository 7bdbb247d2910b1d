    app.logger.warning(f"no such page: {path}")
    return "Page not found", 404
