    with zipfile.ZipFile(zip_path, "w") as archive:
        for message in messages():
            archive.write(message, arcname=os.path.basename(message))
