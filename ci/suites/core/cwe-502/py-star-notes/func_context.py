    def saw(self, observer, star, magnitude):
        # Each observer has a file that keeps a dict of all stars seen so far, from name to magnitude. Puts this star
        # into it (again, if it was there) and returns the name of the star whose magnitude is now the lowest.
        file_name = f"{observer}.stars"
