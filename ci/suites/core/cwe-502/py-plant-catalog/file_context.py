import yaml


class PlantCatalog:
    """What the garden centre sells: the growers send us files with one YAML document per plant."""

    def __init__(self, path):
        self.path = path

    def cheapest(self):
        with open(self.path) as catalog:
            return min(yaml.load_all(catalog, Loader=yaml.Loader), key=lambda plant: plant["price"])

