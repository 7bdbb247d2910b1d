    with herbarium:
        for table in ("species", "sheets"):
            herbarium.execute(f"UPDATE {table} SET name = ? WHERE name = ?", (new, old))
