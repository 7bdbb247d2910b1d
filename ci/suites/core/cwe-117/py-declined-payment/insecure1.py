    amount = cents / 100
    logger.warning(f"declined {reference} {amount:.2f} EUR: {reason}")
