    mode = message.payload.decode()
    house.execute("UPDATE rooms SET mode = ? WHERE name = ?", (mode, room))
    house.commit()
