    file_name = "%s/%s.txt" % (LOGS, boat)
    with open(file_name, "a") as book:
        book.write(f"{entry}\n")
