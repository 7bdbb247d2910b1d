        sql = "UPDATE orders SET note = :note WHERE customer = :customer AND number = :number"
        before = db.total_changes
        db.execute(sql, {"note": note, "customer": customer, "number": number})
        return db.total_changes - before
