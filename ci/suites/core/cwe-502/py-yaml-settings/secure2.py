        return yaml.load(f, Loader=SafeLoader) or {}
