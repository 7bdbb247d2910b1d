    connection.commit()
    print(f"{len(guests)} invited")
