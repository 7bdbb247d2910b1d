    entry = " ".join([method, path, str(status), agent])
    with open(ACCESS_LOG, "a") as log:
        log.write(entry + "\n")
    return response
