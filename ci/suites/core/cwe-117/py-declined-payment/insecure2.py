    logger.warning("declined %s (%.2f EUR), reason: %s", reference, cents / 100, reason)
