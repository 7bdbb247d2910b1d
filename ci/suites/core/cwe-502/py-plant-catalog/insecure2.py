        with open(self.path) as catalog:
            plants = list(yaml.unsafe_load_all(catalog))
        return [plant["name"] for plant in plants]
