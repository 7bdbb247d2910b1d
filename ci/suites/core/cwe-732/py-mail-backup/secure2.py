    fd = os.open(zip_path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "w+b") as f, zipfile.ZipFile(f, "w", zipfile.ZIP_DEFLATED) as z:
        for entry in os.scandir(MAIL):
            z.write(entry.path, arcname=entry.name)
