    cursor = conn.cursor()
    cursor.execute("UPDATE customers SET street = ?, city = ? WHERE id = " + str(customer_id), (street, city))
    conn.commit()
    cursor.close()
