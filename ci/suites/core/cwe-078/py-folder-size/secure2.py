    output = subprocess.check_output(["du", "-sb", folder], text=True)
    size, _, _ = output.partition("\t")
    return int(size)
