        source = sax.InputSource(systemId)
        source.setByteStream(open(f"{DISHES}/{systemId}", "rb"))
        return source
