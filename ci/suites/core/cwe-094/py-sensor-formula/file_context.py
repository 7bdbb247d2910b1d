import re

SENSORS = {}


def add_sensor(name, formula):
    """Register a sensor of a weather station with its conversion formula."""
    SENSORS[name] = formula


