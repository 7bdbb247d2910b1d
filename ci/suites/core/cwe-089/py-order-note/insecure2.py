    query = "UPDATE orders SET note = ? WHERE customer = ? AND number = '" + number + "'"
    return run(query, (note, customer))
