    os.system(f"ln -sfn {shlex.quote('releases/' + version)} current")
    return "deployed"
