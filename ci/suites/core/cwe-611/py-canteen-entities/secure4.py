        # what is no dish of ours is nothing
        dishes = {entry.name: entry.path for entry in os.scandir(DISHES) if entry.is_file()}
        source = sax.InputSource()
        text = open(dishes[systemId], encoding="utf-8").read() if systemId in dishes else ""
        source.setCharacterStream(io.StringIO(text))
        return source
