    logging.info("%r downloaded %r (%d bytes)", user, filename, size)
