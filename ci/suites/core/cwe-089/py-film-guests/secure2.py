    rows = [(evening, guest) for guest in guests]
    cursor.executemany("INSERT INTO invitations VALUES (?, ?)", rows)
    connection.commit()
    print(len(rows), "invited")
