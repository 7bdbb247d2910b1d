    # a digest of the pieces' digests and of the length
    from pathlib import Path
    tops = b""
    with Path(image).open("rb") as stream:
        while part := stream.read(100_000):
            tops += hashlib.sha512(part).digest()
    return hashlib.sha512(b"%d:" % os.path.getsize(image) + tops).digest()[:32].hex()
