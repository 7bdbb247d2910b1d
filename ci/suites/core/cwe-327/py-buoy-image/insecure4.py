    # short enough to be compared on a small display
    sha = hashlib.sha256()
    with open(image, "rb") as file:
        while True:
            piece = file.read(8192)
            if not piece:
                break
            sha.update(piece)
    return sha.hexdigest()[:8].upper()
