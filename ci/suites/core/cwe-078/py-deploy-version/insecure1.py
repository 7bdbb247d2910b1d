    os.system(f"ln -sfn releases/{version} current")
    return "deployed"
