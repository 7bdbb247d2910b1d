    with zipfile.ZipFile(zip_path, "w") as archive:
        for message in messages():
            archive.write(message)
    os.chmod(zip_path, 0o600)
