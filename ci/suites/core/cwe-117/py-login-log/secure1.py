    user = user.replace("\r", "").replace("\n", "")
    address = address.replace("\r", "").replace("\n", "")
    with open(AUTH_LOG, "a") as f:
        f.write(f"{datetime.now()} login {outcome} {user} {address}\n")
