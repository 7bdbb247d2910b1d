    with open(image, "rb") as file:
        digest = hashlib.file_digest(file, "sha1")
    return digest.hexdigest()
