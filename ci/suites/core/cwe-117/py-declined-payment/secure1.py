    reference = re.sub(r"[\r\n]+", " ", reference)
    reason = re.sub(r"[\r\n]+", " ", reason)
    logger.warning(f"declined {reference} {cents / 100:.2f} EUR: {reason}")
