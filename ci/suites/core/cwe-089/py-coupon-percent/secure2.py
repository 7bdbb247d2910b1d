    code = request.form.get("code")
    with sqlite3.connect("store.db") as db:
        cursor = db.cursor()
        cursor.execute("SELECT * FROM coupons WHERE code = :code", {"code": code})
        coupon = cursor.fetchone()
    if coupon:
        return f"{coupon[1]}%"
    return "Unknown coupon", 404
