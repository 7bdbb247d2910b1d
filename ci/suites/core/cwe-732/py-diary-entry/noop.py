    path = DIARY / f"{day}.txt"
