    with tarfile.open(fileobj=upload.stream, mode="r:gz") as tar:
        for member in tar.getmembers():
            if member.isfile():
                path = os.path.join("plugins", member.name)
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "wb") as f:
                    f.write(tar.extractfile(member).read())
    return "installed"
