        return os.path.join(DISHES, os.path.basename(systemId))
