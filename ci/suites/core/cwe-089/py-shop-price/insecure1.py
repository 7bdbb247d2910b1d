    cursor = conn.cursor()
    cursor.execute(f"UPDATE products SET price = {price} WHERE code = '{code}'")
    conn.commit()
    return cursor.rowcount > 0
