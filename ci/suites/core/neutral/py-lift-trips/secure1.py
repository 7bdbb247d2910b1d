    trip = {"lift": lift, "floors": abs(end - start)}
    with open(TRIPS, "a") as file:
        file.write(json.dumps(trip) + "\n")
    return len(all_trips())
