    with open(script, "w") as f:
        for line in lines:
            f.write(f"{line}\n")
    script.chmod(stat.S_IRWXU)
