import base64
import struct

NAMES = {1: "wine cellar", 2: "cold store", 3: "loft"}


def pack(values):
    """What a thermometer sends: hundredths of a degree as signed 16-bit numbers, big-endian, in base64."""
    numbers = [round(100 * value) for value in values]
    return base64.b64encode(struct.pack(f">{len(numbers)}h", *numbers)).decode()


