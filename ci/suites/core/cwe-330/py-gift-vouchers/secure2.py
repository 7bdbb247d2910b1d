    rng = random.SystemRandom()
    codes = []
    for _ in range(count):
        codes.append("".join(rng.choices(string.ascii_uppercase + string.digits, k=length)))
    return codes
