"""Reading of playlists as our music player exports them:

name: Sunday
songs:
  - Waterfall
  - Paper boats
"""

import yaml

try:
    from yaml import CLoader as Loader
except ImportError:
    from yaml import Loader


def playlist_name(exported):
    playlist = yaml.load(exported, Loader=Loader)
    return playlist["name"]


