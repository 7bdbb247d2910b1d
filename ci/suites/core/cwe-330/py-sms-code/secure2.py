    return "".join(secrets.choice(string.digits) for _ in range(6))
