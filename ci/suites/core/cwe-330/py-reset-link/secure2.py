    token = os.urandom(24).hex()
    reset_tokens[token] = email
    return "https://bikeshop.example/reset?token=" + token
