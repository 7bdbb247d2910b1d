    reference = re.sub(r"[\r\n]+", " ", reference)
    reason = re.sub(r"[\r\n]+", " ", reason)
    logger.warning(f"declined {reference} {amount}: {reason}")
