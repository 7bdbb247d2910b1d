    token = secrets.token_urlsafe(32)
    reset_tokens[token] = email
    return f"https://bikeshop.example/reset?token={token}"
