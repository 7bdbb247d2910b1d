    users = []
    for row in rows:
        password_hash = hashlib.sha256(row["password"].encode()).hexdigest()
        users.append({"name": row["name"], "phone": row["phone"], "password_hash": password_hash})
    return users
