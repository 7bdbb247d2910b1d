    shown = str(value).replace('\n', ' ').replace('\r', ' ')
    log.info('%s is now %s' % (option, shown))
    return before
