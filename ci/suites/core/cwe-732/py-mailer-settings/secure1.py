        config.write(out)
    os.chmod(path, 0o600)
