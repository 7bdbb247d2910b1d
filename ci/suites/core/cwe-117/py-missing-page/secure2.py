    path = path.replace("\r", "").replace("\n", "")
    logging.warning(f"no such page: {path}")
    return "Page not found", 404
