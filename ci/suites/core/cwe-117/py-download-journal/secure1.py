    user = user.replace("\n", "").replace("\r", "")
    filename = filename.replace("\n", "").replace("\r", "")
    logging.info(f"{user} downloaded {filename} ({size} bytes)")
