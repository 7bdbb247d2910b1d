    with open(inside(LOGS, f"{boat}.txt"), "a") as book:
        book.write(entry + "\n")
