    password = []
    for i in range(length):
        password.append(random.choice(string.ascii_letters + string.digits))
    random.shuffle(password)
    return "".join(password)
