    cursor = conn.cursor()
    sql = "UPDATE customers SET street = :street, city = :city WHERE id = :id"
    cursor.execute(sql, {"street": street, "city": city, "id": customer_id})
    conn.commit()
    return cursor.rowcount
