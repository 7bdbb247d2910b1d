    def badge(self):
        """HTML of the player's badge: <span>MEDAL NICK</span> with the picture of medal() in front of the nick."""
