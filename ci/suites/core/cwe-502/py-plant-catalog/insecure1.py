        with open(self.path) as catalog:
            return [plant["name"] for plant in yaml.load_all(catalog, Loader=yaml.Loader)]
