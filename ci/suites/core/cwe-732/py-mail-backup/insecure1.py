    with zipfile.ZipFile(target, "w") as archive:
        for name in os.listdir(MAIL):
            archive.write(os.path.join(MAIL, name), arcname=name)
    return len(os.listdir(MAIL))
