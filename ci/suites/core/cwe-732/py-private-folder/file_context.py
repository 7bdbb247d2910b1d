import os

HOMES = "homes"


