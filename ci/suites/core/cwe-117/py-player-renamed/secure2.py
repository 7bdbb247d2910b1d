    players[number] = name
    with open(HISTORY, "a") as file:
        print(f"{json.dumps(old)} is now called {json.dumps(name)}", file=file)
