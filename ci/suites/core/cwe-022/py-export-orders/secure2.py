    base = os.path.realpath(EXPORT_DIR)
    path = os.path.realpath(os.path.join(base, filename))
    if not path.startswith(base + os.sep):
        raise ValueError("Invalid file name")
    with open(path, 'w', newline='') as csvfile:
        writer = csv.writer(csvfile)
        for order in orders:
            writer.writerow([order["id"], order["customer"], order["total"]])
    return len(orders)
