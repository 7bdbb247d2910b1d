    with open(LOGS / f"{boat}.txt", "a") as book:
        book.write(entry + "\n")
