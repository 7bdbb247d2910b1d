        result = 0
        for part in sheets.read().split("---\n"):
            sheet = yaml.unsafe_load(part)
            result += sheet["counted"].get(bird, 0) if sheet else 0
        return result
