    message = "declined {} {:.2f} EUR: {}".format(reference, cents / 100, reason)
    logger.warning("%s", message.encode("unicode_escape").decode("ascii"))
