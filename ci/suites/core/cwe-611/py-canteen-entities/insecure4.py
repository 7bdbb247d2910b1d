        path = os.path.abspath(os.path.join(DISHES, systemId))
        if not path.startswith(os.path.abspath(DISHES)):
            raise PermissionError(systemId)
        return path
