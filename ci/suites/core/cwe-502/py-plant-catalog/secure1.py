        with open(self.path) as catalog:
            return [plant["name"] for plant in yaml.safe_load_all(catalog)]
