    event = "%s is now called %s" % (old.strip(), name.strip())
    players.update({number: name})
    with open(HISTORY, "a") as file:
        print(event, file=file)
