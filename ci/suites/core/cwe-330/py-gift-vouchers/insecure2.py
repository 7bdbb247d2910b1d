    codes = []
    for _ in range(count):
        codes.append("".join(random.choices(string.ascii_uppercase + string.digits, k=length)))
    return codes
