    def remove(self, name, count):
        """Take `count` pieces out and return True; change nothing and return False if there are not enough."""
