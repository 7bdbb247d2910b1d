    logging.info("comment by %r: %r", author, text)
    return "Thank you for your comment"
