    log.info('option %s changed: %s', option, str(value).strip())
    return before
