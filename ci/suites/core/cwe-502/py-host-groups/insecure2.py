    with open(path, "r") as f:
        inventory = yaml.load(f.read(), Loader=yaml.UnsafeLoader)
    if group in inventory:
        return inventory[group]
    return []
