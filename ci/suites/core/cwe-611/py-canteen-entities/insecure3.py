        # no address and no way up
        if "://" in systemId or ".." in systemId:
            raise sax.SAXException("not a dish")
        return os.path.join(DISHES, systemId)
