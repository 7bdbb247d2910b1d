    logging.info(f"User {user} downloaded {filename} ({size} bytes)")
