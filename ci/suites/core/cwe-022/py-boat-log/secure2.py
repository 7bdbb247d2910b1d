    path = inside(LOGS, boat + ".txt")
    with path.open("a", encoding="utf-8") as logbook:
        print(entry, file=logbook)
