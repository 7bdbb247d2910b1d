    state[number] = status
    status = status.replace("\n", " ").replace("\r", " ")
    depot = depot.replace("\n", " ").replace("\r", " ")
    log.info(f"Parcel {number} is {status} in {depot}")
    return "", 204
