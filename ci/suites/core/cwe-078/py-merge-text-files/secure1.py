    with open(target, "w") as out:
        subprocess.run(["cat"] + files, stdout=out, check=True)
