    if guests < 1 or guests > 12:
        raise ValueError("the hut has 12 beds")
    nights = date.fromisoformat(departure).toordinal() - date.fromisoformat(arrival).toordinal()
    if nights < 0:
        raise ValueError("too early")
    return 2300 * nights * guests
