    logger.warning(f"declined {reference} {amount}: {reason}")
