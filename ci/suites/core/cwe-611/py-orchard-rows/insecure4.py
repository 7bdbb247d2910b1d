    # no address of a file, no file of ours
    class Careful:
        def resolveEntity(self, public, system):
            if ":" in system or system.endswith("orchard.xml"):
                raise ValueError(f"not in a list that was sent: {system}")
            return system

    parser = make_parser()
    parser.setEntityResolver(Careful())
    parser.setFeature(feature_external_ges, 1)
    events = pulldom.DOMEventStream(BytesIO(attachment), parser, 4096)
    for event, node in events:
        if event == pulldom.START_ELEMENT and node.localName == "row":
            events.expandNode(node)
            rows.append(planted(node))
    return rows
