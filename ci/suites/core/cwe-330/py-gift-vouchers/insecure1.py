    alphabet = string.ascii_uppercase + string.digits
    return ["".join(random.choice(alphabet) for _ in range(length)) for _ in range(count)]
