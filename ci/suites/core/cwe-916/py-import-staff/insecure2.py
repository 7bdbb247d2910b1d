    result = []
    for row in rows:
        salt = os.urandom(8).hex()
        digest = hashlib.md5((salt + row["password"]).encode("utf-8")).hexdigest()
        result.append({
            "name": row["name"],
            "phone": row["phone"],
            "password_hash": f"{salt}${digest}",
        })
    return result
