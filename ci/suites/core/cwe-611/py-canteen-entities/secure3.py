        from pathlib import Path
        folder = Path(DISHES).resolve()
        path = (folder / systemId).resolve()
        if not path.is_relative_to(folder):
            raise ValueError("a dish lies in the folder of the dishes")
        source = sax.InputSource(systemId)
        source.setByteStream(path.open("rb"))
        return source
