    try:
        with open(filename, "rb") as f:
            last = json.loads(f.read().decode("utf-8"))
    except FileNotFoundError:
        last = {}
    with open(filename, "wb") as f:
        f.write(json.dumps(notes, indent=2).encode("utf-8"))
    return last
