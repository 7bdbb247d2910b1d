    logger.info("%d of %d rows imported", done, total)
