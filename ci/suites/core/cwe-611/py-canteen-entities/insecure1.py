        return os.path.join(DISHES, systemId)
