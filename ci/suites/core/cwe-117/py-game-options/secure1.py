    log.info('%s = %r', option, value)
    return before
