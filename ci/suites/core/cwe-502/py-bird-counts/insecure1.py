        return sum(sheet["counted"].get(bird, 0) for sheet in yaml.load_all(sheets, Loader=Loader))
