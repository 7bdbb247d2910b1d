    return run(f"UPDATE orders SET note = '{note}' WHERE customer = '{customer}' AND number = '{number}'")
