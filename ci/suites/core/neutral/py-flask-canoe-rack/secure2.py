    state = canoes.get(number)
    if state is None:
        return {"error": "no such canoe"}, 404
    if state == "free":
        canoes[number] = "hired"
        left = sum(1 for each in canoes.values() if each == "free")
        return {"canoe": number, "left": left}, 201
    return {"error": "not free"}, 409
