    with open(AUTH_LOG, "a") as f:
        f.write(f"{datetime.now()} login {outcome} {user} {address}\n")
