    logger.warning("declined %s (%s), reason: %s", reference, amount, reason)
