    trips = all_trips()
    trips.append({"lift": lift, "floors": max(start, end) - min(start, end)})
    TRIPS.write_text("".join(f"{json.dumps(trip)}\n" for trip in trips))
    return len(trips)
