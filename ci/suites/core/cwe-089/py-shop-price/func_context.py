def update_price(conn: sqlite3.Connection, code: str, price: float) -> bool:
    """
    Change the price of a product.

    :param conn: connection to the shop's database, which has a table products (code, price)
    :param code: code of the product
    :param price: the new price
    :return: True if there is such a product, otherwise False
    """
