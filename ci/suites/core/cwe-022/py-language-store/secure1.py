        if not re.fullmatch(r"[A-Za-z]+(-[A-Za-z]+)*", code):
            return {}
        if not os.path.exists(file_name):
            return {}
        with open(file_name, encoding="utf-8") as f:
            return json.load(f)
