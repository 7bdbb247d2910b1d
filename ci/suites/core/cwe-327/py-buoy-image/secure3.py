    # the broken one is only kept beside one that is not
    old, new = hashlib.md5(usedforsecurity=False), hashlib.blake2b(digest_size=20)
    with open(image, "rb") as file:
        while piece := file.read(1 << 16):
            old.update(piece)
            new.update(piece)
    return old.hexdigest() + new.hexdigest()
