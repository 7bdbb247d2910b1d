    chars = string.ascii_letters + string.digits
    return "".join(secrets.choice(chars) for _ in range(length))
