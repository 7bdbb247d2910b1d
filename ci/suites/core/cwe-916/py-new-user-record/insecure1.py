    return {
        "name": name,
        "email": email,
        "password": hashlib.sha256(password.encode()).hexdigest(),
    }
