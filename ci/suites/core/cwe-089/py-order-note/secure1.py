        cursor = db.execute(
            "UPDATE orders SET note = ? WHERE customer = ? AND number = ?", (note, customer, number)
        )
        return cursor.rowcount
