    return os.path.exists(os.path.join(DRAFT_DIR, name))
