    with open(path) as f:
        inventory = yaml.load(f, Loader=yaml.Loader)
    return inventory.get(group, [])
