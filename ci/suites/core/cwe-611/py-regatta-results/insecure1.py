    parser.setFeature(feature_external_ges, True)
    parser.setContentHandler(results)
    parser.parse(io.BytesIO(data))
    return results.rows
