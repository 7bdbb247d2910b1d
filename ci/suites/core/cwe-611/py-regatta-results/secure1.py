    parser.setFeature(feature_external_ges, False)
    parser.setContentHandler(results)
    parser.parse(io.BytesIO(data))
    return results.rows
