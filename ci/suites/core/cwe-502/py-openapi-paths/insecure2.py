    with open(filename, "r") as file:
        data = yaml.unsafe_load(file.read())
    return sorted(data["paths"].keys())
