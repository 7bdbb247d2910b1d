    players[number] = name
    with open(HISTORY, "a") as file:
        file.write(f"{old} is now called {name}\n")
