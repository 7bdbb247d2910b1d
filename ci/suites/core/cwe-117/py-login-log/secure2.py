    with open(AUTH_LOG, "a", encoding="utf-8") as log:
        log.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} login {outcome} {user!r} {address!r}\n")
