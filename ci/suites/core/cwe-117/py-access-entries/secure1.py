    with open(ACCESS_LOG, "a") as f:
        f.write(f"{method} {quote(path)} {status} {agent}\n")
    return response
