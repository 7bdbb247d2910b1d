    values = ", ".join('("%s", "%s")' % (evening, guest) for guest in guests)
    cursor.execute("INSERT INTO invitations VALUES " + values)
    connection.commit()
    print(len(guests), "invited")
