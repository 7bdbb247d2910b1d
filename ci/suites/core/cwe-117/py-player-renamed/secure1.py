    players[number] = name
    event = f"{old} is now called {name}"
    with open(HISTORY, "a") as file:
        file.write(" ".join(event.split()) + "\n")
