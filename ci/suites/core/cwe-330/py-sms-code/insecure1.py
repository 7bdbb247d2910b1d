    return str(random.randint(100000, 999999))
