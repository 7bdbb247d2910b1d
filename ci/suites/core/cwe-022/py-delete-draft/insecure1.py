    path = os.path.join(DRAFT_DIR, name)
    if os.path.exists(path):
        os.remove(path)
        return True
    return False
