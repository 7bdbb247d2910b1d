import os
import pathlib

HOMES = "homes"


