    with open(filename, "w") as out:
        for name in sorted(scores):
            out.write(f"{name}\t{scores[name]}\n")
