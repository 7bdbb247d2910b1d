    author = author.replace("\n", " ").replace("\r", " ")
    text = text.replace("\n", " ").replace("\r", " ")
    logging.info(f"Comment by {author}: {text}")
    return "Thank you!"
