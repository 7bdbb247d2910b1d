    app.logger.info("Delay on line %s, reason: %s", line.strip(), reason.strip())
    return "noted"
