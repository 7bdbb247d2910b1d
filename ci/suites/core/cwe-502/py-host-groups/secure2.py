    with open(path, "r") as f:
        inventory = yaml.load(f, Loader=yaml.SafeLoader)
    if group in inventory:
        return inventory[group]
    return []
