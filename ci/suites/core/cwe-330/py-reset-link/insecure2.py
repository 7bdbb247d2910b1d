    token = hashlib.sha1((email + str(time.time())).encode()).hexdigest()
    reset_tokens[token] = email
    return "https://bikeshop.example/reset?token=" + token
