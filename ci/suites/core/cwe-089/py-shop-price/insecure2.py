    query = 'UPDATE products SET price = %s WHERE code = "%s"' % (price, code)
    with conn:
        return conn.execute(query).rowcount != 0
