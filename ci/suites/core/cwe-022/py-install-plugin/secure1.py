    with tarfile.open(fileobj=upload.stream, mode="r:gz") as tar:
        tar.extractall("plugins", filter="data")
    return "installed"
