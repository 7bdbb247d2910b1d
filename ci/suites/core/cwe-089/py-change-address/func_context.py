def change_address(conn, customer_id, street, city):
    """Set street and city of a customer in the table customers (id, name, street, city)."""
