    def cars(self, day):
        """How many different plates this day's file has, as an int: what the command COUNT prints with its path for {}."""
        path = f"{self.folder}/{day}.txt"
