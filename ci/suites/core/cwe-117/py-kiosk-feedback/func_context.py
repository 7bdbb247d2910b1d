    def feedback(self, stars, remark):
        """Log what a passenger typed after the ride: stamp, stars and remark. ValueError unless stars is 1 to 5."""
        if not 1 <= stars <= 5:
            raise ValueError('%d stars' % stars)
