    logging.info(f"{author} wrote: {text}")
    return "Thank you!"
