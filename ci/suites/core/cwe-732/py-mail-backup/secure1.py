    names = os.listdir(MAIL)
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.write(os.path.join(MAIL, name), name)
    os.chmod(target, 0o600)
    return len(names)
