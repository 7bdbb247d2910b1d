def playlist_songs(exported):
    """The songs of the playlist, sorted alphabetically."""
