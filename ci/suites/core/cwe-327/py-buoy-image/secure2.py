    with open(image, "rb") as file:
        return hashlib.file_digest(file, "sha3_256").hexdigest()
