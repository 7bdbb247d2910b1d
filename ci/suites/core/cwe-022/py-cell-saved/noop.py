    log.info("saved %s", name)
    return len(text)
