    path = os.path.join(folder, filename)
    with open(path, "w") as f:
        f.write(essay)
    return len(essay.split())
