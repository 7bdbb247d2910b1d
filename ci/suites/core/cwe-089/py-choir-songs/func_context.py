def songs_with(word):
    """Titles from the table `songs` that contain the word, as a list in alphabetical order."""
