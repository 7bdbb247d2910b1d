    for guest in guests:
        cursor.execute("INSERT INTO invitations (evening, guest) VALUES (?, ?)", (evening, guest))
    connection.commit()
    print(f"{len(guests)} invited")
