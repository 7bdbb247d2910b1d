        settings = yaml.load(f.read(), yaml.UnsafeLoader)
    return settings
