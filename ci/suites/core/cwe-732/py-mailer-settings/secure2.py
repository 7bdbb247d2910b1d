        os.fchmod(out.fileno(), 0o600)
        config.write(out)
