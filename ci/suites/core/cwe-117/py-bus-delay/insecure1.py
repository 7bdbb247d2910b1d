    logging.info(f"line {line} is late: {reason}")
    return "noted"
