    conn.execute("SELECT street, city FROM customers WHERE id = ?", (customer_id,))
    conn.commit()
