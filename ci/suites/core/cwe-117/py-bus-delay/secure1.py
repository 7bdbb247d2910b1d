    logging.info("line %r is late: %r", line, reason)
    return "noted"
