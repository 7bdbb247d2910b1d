    log.info('%s = %s' % (option, value))
    return before
