        query = "UPDATE orders SET note = ? WHERE customer = ? AND number = '" + number + "'"
        return db.execute(query, (note, customer)).rowcount
