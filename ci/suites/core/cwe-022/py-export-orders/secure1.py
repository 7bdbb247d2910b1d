    path = os.path.join(EXPORT_DIR, os.path.basename(filename))
    with open(path, "w", newline="") as f:
        writer = csv.DictWriter(f, fieldnames=["id", "customer", "total"])
        writer.writeheader()
        writer.writerows(orders)
    return len(orders)
