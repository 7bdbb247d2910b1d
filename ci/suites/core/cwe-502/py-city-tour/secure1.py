    return yaml.safe_load(text)
