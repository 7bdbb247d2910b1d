    if not os.path.isdir(os.path.join("releases", version)):
        return "no such version", 404
    return "deployed"
