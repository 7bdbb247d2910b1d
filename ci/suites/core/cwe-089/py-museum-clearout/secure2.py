    for code in codes:
        cursor.execute("DELETE FROM exhibits WHERE code = ?", (code,))
