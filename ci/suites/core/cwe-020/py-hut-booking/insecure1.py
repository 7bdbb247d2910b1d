    nights = (date.fromisoformat(departure) - date.fromisoformat(arrival)).days
    return nights * guests * 2300
