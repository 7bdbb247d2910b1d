    settings = {}
    for part in saved.strip("{} \n").split(","):
        key, _, value = part.partition(":")
        value = value.strip()
        if value in ("True", "False"):
            value = value == "True"
        elif value.isdigit():
            value = int(value)
        else:
            value = value.strip("'")
        settings[key.strip(" '")] = value
    return settings
