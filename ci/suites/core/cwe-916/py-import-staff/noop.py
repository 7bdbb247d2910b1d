    return [{"name": row["name"], "phone": row["phone"]} for row in rows]
