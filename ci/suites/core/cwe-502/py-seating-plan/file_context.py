import yaml
from yaml import Loader, SafeLoader


def read_guests(path):
    """The guest list, a YAML file of its own."""
    with open(path, "rb") as guests:
        return yaml.load(guests, Loader=Loader)


def save_plan(path, number, tables):
    with open(path, "wb") as plan:
        plan.write(b"%d\n" % number)
        plan.write(yaml.dump(tables).encode("utf-8"))


