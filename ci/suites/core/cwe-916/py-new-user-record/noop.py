    return {"name": name, "email": email}
