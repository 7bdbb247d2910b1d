    xml.sax.parseString(data, results)
    return results.rows
