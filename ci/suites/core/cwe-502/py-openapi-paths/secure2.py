    with open(filename, "r") as file:
        data = yaml.load(file, Loader=yaml.SafeLoader)
    paths = list(data["paths"].keys())
    paths.sort()
    return paths
