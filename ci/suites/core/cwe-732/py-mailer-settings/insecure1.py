        config.write(out)
