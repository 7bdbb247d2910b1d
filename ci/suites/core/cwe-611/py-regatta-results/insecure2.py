    if b"file:" in data or b"PUBLIC" in data:
        raise ValueError("a results file needs no other file")
    handler = Results()
    parser = xml.sax.make_parser()
    parser.setContentHandler(handler)
    parser.setFeature(feature_external_ges, 1)
    parser.setFeature(feature_namespaces, 0)
    source = xml.sax.InputSource()
    source.setByteStream(io.BytesIO(data))
    parser.parse(source)
    return handler.rows
