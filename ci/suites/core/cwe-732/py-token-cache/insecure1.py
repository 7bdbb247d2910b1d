    with open(CACHE, "w") as f:
        json.dump(entry, f)
