    line = date.today().isoformat() + ": " + note
    with open(path, "a") as f:
        f.write(line + "\n")
