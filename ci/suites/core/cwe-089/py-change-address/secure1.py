    conn.execute("UPDATE customers SET street = ?, city = ? WHERE id = ?", (street, city, customer_id))
    conn.commit()
