    state[number] = status
    log.info("parcel %d: %r at %r", number, status, depot)
    return "", 204
