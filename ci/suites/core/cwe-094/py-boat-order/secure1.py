    boats = sorted(boats, key=lambda boat: getattr(boat, field), reverse=descending)
    return [boat.name for boat in boats]
