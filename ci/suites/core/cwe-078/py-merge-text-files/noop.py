    with open(target, "w") as f:
        f.write("\n".join(files))
