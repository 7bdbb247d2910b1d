    mode = str(message.payload, "utf-8")
    cursor = house.cursor()
    cursor.execute('UPDATE rooms SET mode="%s" WHERE name="%s"' % (mode, room))
    house.commit()
