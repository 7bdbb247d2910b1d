    now = datetime.now().isoformat(timespec="seconds")
    line = "%s login %s %s %s" % (now, "ok" if ok else "failed", user, address)
    with open(AUTH_LOG, "a") as log:
        print(line, file=log)
