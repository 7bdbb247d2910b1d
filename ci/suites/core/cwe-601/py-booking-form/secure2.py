        if re.fullmatch(r"/\w[\w/.-]*(\?[\w=&]*)?", then):
            return then
        raise ValueError(f"not a page: {then}")
