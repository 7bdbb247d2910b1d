    with open(ACCESS_LOG, "a") as f:
        f.write(f"{method} {path} {status} {agent}\n")
    return response
