    salt = os.urandom(16)
    h = hashlib.sha512(salt + answer.encode("utf-8")).hexdigest()
    questions[user] = [question, salt, h]
    return "Saved", 201
