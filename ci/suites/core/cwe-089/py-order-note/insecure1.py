        cursor = db.cursor()
        cursor.execute(f"UPDATE orders SET note = '{note}' WHERE customer = '{customer}' AND number = '{number}'")
        db.commit()
        return cursor.rowcount
