        return sum(sheet["counted"].get(bird, 0) for sheet in yaml.safe_load_all(sheets))
