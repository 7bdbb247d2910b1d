import os

NOTES = os.path.abspath("notes")


