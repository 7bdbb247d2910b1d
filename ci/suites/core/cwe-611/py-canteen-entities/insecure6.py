        if not systemId.endswith(".ent"):
            raise ValueError(f"{systemId} is no dish")
        return DISHES + os.sep + systemId.replace("../", "")
