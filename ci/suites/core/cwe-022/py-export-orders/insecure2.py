    path = f"{EXPORT_DIR}/{filename}"
    with open(path, "w") as out:
        writer = csv.writer(out)
        for order in orders:
            writer.writerow(order.values())
    return len(orders)
