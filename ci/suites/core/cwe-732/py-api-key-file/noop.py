    return os.path.join(folder, KEY_FILE)
