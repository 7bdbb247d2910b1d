    logging.getLogger(__name__).warning("no such page %s (%s)", request.full_path, request.method)
    return "<p>Page not found</p>", 404
