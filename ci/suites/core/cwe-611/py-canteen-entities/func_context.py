    def resolveEntity(self, publicId, systemId):
        """Returns the path of the dish's file, or an InputSource that reads it; systemId is what the menu says."""
