    handler = Results()
    xml.sax.parseString(data, handler)
    return handler.rows
