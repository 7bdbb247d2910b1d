    token = "".join(random.choices(string.ascii_letters + string.digits, k=32))
    reset_tokens[token] = email
    return f"https://bikeshop.example/reset?token={token}"
