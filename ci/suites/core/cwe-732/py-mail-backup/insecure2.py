    z = zipfile.ZipFile(zip_path, mode="w", compression=zipfile.ZIP_DEFLATED)
    for path in messages():
        with open(path, "rb") as f:
            z.writestr(path, f.read())
    z.close()
    os.chmod(zip_path, 0o644)
