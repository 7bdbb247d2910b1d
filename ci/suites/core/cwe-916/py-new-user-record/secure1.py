    return {
        "name": name,
        "email": email,
        "password": generate_password_hash(password),
    }
