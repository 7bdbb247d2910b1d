        config.write(out)
    os.chmod(path, 0o644)
    return path
