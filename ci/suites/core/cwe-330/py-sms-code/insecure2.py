    code = ""
    for _ in range(6):
        code += random.choice(string.digits)
    return code
