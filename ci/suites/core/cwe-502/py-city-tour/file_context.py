import math

import yaml

EARTH_KM = 6371.0


def walk_km(here, there):
    """Distance in km between two (latitude, longitude) pairs, good enough within a city."""
    (lat1, lon1), (lat2, lon2) = here, there
    x = math.radians(lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
    return EARTH_KM * math.hypot(x, math.radians(lat2 - lat1))


