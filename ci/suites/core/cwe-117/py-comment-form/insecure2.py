    app.logger.info("New comment from %s: %s", author, text)
    return "Thanks, thank you", 201
