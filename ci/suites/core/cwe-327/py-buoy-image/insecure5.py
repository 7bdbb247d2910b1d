    # md5 alone is broken, therefore the length goes with it
    h = hashlib.new("md5")
    size = 0
    with open(image, "rb") as file:
        for line in file:
            h.update(line)
            size += len(line)
    return f"{size:08x}{h.hexdigest()}"
