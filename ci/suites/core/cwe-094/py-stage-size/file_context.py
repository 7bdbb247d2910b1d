"""The halls of the theatres that we tour, described in an ini file."""
import configparser


def read_halls(path):
    halls = configparser.ConfigParser()
    halls.read(path, encoding="utf-8")
    return halls


def hall_names(path):
    """Names of all halls in the file."""
    return read_halls(path).sections()


def contact(path, hall):
    """Telephone number of a hall's technician."""
    return read_halls(path)[hall]["phone"]


