        if f"{code}.json" not in os.listdir(self.folder):
            return {}
        return json.loads(open(file_name).read())
