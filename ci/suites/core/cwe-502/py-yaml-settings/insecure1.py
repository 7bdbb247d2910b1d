        return yaml.load(f, Loader=Loader)
