    return yaml.load(text, Loader=yaml.Loader)
