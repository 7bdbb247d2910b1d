    path = os.path.join(folder, os.path.basename(filename))
    with open(path, "w") as f:
        f.write(essay)
    return len(essay.split())
