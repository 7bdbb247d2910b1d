    now = datetime.now().isoformat(timespec="seconds")
    line = "%s login %s %s %s" % (now, outcome, user, address)
    with open(AUTH_LOG, "a") as log:
        print(line, file=log)
