    parser = xml.sax.make_parser()
    parser.setFeature(feature_namespaces, False)
    parser.setFeature(feature_external_ges, True)
    handler = Results()
    parser.setContentHandler(handler)
    parser.parse(io.BytesIO(data))
    return handler.rows
