    chars = string.ascii_letters + string.digits
    return "".join(random.choice(chars) for _ in range(length))
