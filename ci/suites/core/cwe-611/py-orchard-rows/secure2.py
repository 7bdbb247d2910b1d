    events = pulldom.parse(BytesIO(attachment))
    for event, node in events:
        if event == pulldom.START_ELEMENT and node.tagName == "row":
            events.expandNode(node)
            rows.append(planted(node))
    return rows
