        if systemId not in os.listdir(DISHES):
            raise sax.SAXException(f"no dish of ours: {systemId}")
        return os.path.join(DISHES, systemId)
