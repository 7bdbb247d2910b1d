    code = request.form.get("code", "")
    db = sqlite3.connect("store.db")
    row = db.execute('SELECT * FROM coupons WHERE code = "{}"'.format(code)).fetchone()
    return str(row[1]) if row else ("Unknown coupon", 404)
