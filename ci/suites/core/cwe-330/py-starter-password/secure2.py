    rng = random.SystemRandom()
    characters = string.ascii_letters + string.digits
    return "".join(rng.choice(characters) for i in range(length))
