import ast
import os


def save_settings(path: str, settings: dict) -> None:
    with open(path, "w") as file:
        file.write(repr(settings))


def has_settings(path: str) -> bool:
    return os.path.exists(path)


