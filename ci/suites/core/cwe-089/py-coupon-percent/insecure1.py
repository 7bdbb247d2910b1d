    code = request.form["code"]
    conn = sqlite3.connect("store.db")
    cursor = conn.cursor()
    cursor.execute(f"SELECT percent FROM coupons WHERE code = '{code}'")
    row = cursor.fetchone()
    if row is None:
        return "Unknown coupon", 404
    return str(row[0])
