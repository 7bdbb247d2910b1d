    return len(os.listdir(MAIL))
