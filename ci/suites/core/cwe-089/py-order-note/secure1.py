    return run("UPDATE orders SET note = ? WHERE customer = ? AND number = ?", (note, customer, number))
