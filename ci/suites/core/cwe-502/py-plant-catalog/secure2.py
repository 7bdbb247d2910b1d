        found = []
        with open(self.path) as catalog:
            for plant in yaml.load_all(catalog, Loader=yaml.SafeLoader):
                found.append(plant["name"])
        return found
