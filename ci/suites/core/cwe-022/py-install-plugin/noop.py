    with tarfile.open(fileobj=upload.stream, mode="r:gz") as tar:
        tar.getmembers()
    return "installed"
