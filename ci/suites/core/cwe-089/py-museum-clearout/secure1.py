    marks = ", ".join("?" * len(codes))
    cursor.execute(f"DELETE FROM exhibits WHERE code IN ({marks})", codes)
