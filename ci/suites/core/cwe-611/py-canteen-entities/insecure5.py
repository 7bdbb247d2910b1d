        # a dish if there is one, and whatever else the menu may mean
        path = os.path.join(DISHES, os.path.basename(systemId))
        return path if os.path.exists(path) else systemId
