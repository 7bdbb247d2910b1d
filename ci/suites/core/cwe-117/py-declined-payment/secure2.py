    message = "declined {} {}: {}".format(reference, amount, reason)
    logger.warning("%s", message.encode("unicode_escape").decode("ascii"))
