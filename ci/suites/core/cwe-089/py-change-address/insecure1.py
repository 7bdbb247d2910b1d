    conn.execute(f"UPDATE customers SET street = '{street}', city = '{city}' WHERE id = {customer_id}")
    conn.commit()
