        return yaml.safe_load(f)
