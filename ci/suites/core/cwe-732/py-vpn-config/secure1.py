    with open(path, "w") as f:
        f.write(text)
    os.chmod(path, OWNER_ONLY)
    return len(text)
