    mode = message.payload.decode("utf-8")
    store(f"UPDATE rooms SET mode = '{mode}' WHERE name = '{room}'")
