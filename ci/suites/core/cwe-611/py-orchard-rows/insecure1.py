    parser = make_parser()
    parser.setFeature(feature_external_ges, True)
    events = pulldom.parse(BytesIO(attachment), parser)
    for event, node in events:
        if event == pulldom.START_ELEMENT and node.tagName == "row":
            events.expandNode(node)
            rows.append(planted(node))
    return rows
