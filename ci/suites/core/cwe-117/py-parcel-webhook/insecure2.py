    log.info("Parcel %s: %s, depot %s", number, repr(status), depot.strip())
    state[number] = status
    return ("", 204)
