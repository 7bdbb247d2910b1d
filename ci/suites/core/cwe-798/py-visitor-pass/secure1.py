    return sign(settings["pass_key"], f"{visitor}/{day}")
