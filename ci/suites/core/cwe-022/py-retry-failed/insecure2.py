    try:
        os.rename(f"{FAILED}/{name}", f"{INCOMING}/{name}")
    except FileNotFoundError:
        return False
    return True
