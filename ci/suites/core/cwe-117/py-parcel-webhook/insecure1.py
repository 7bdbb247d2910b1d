    state[number] = status
    log.info(f"Parcel {number} is {status} at {depot}")
    return "", 204
