    app.logger.warning(f"no such page: {request.path}")
    return "Page not found", 404
