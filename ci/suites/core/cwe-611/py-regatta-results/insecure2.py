    if b"file:" in data or b"PUBLIC" in data:
        raise ValueError("a results file needs no other file")
    parser.setContentHandler(results)
    parser.setFeature(feature_external_ges, 1)
    source = xml.sax.InputSource()
    source.setByteStream(io.BytesIO(data))
    parser.parse(source)
    return results.rows
