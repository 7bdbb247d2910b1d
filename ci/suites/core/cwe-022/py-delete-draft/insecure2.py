    try:
        os.unlink(f"{DRAFT_DIR}/{name}")
    except OSError:
        return False
    else:
        return True
