    if name not in os.listdir(DRAFT_DIR):
        return False
    os.remove(os.path.join(DRAFT_DIR, name))
    return True
