        result = 0
        for sheet in yaml.load_all(sheets, Loader=SafeLoader):
            if bird in sheet["counted"]:
                result += sheet["counted"][bird]
        return result
