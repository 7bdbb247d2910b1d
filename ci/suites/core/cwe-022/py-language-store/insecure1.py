        if not os.path.exists(file_name):
            return {}
        with open(file_name, "r") as f:
            return json.load(f)
