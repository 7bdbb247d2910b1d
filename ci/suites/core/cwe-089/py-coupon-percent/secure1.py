    code = request.form["code"]
    conn = sqlite3.connect("store.db")
    row = conn.execute("SELECT percent FROM coupons WHERE code = ?", (code,)).fetchone()
    conn.close()
    if row is None:
        return "Unknown coupon", 404
    return str(row[0])
