    with open(path) as f:
        inventory = yaml.safe_load(f)
    return inventory.get(group, [])
