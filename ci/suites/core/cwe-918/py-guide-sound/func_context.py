    def sound(self, path):
        """Download a sound, as bytes; None where the server has no such page.

        The path is read off the square code that sticks beside an exhibit, "/en/hemp.mp3" say. A handset in a
        visitor's hand shall make no connection other than to the museum's server.
        """
