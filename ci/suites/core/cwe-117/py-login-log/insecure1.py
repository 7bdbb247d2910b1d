    status = "login ok" if ok else "login failed"
    with open(AUTH_LOG, "a") as f:
        f.write(f"{datetime.now()} {status} {user} {address}\n")
