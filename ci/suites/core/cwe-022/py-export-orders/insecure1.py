    with open(os.path.join(EXPORT_DIR, filename), "w", newline="") as f:
        writer = csv.DictWriter(f, fieldnames=["id", "customer", "total"])
        writer.writeheader()
        writer.writerows(orders)
    return len(orders)
