    cursor = conn.cursor()
    cursor.execute("SELECT code FROM products WHERE code = ?", (code,))
    if cursor.fetchone() is None:
        return False
    cursor.execute("UPDATE products SET price = :price WHERE code = :code", {"price": price, "code": code})
    conn.commit()
    return True
