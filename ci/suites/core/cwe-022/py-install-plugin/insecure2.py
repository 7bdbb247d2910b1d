    tar = tarfile.open(fileobj=upload, mode="r:gz")
    for name in tar.getnames():
        source = tar.extractfile(name)
        if source:
            target = "plugins/" + name.lstrip("/")
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfileobj(source, open(target, "wb"))
    return "installed"
