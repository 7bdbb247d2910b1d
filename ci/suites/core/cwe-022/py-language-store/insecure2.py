        try:
            with open(file_name.replace("....//", "")) as f:
                return json.load(f)
        except FileNotFoundError:
            return {}
