def export_orders(orders: list[dict[str, Any]], filename: str) -> int:
    """Write customer orders to a CSV file in the export directory.

    Args:
        orders: The orders; each one has the keys "id", "customer" and "total".
        filename: Name of the CSV file, e.g. "orders-march.csv".

    Returns:
        The number of orders.
    """
