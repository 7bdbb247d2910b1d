    users = []
    for row in rows:
        users.append({"name": row["name"], "phone": row["phone"], "password_hash": generate_password_hash(row["password"])})
    return users
