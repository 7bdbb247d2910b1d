        resolve_entities="internal", remove_comments=True, remove_blank_text=True, no_network=True, huge_tree=False)
    return parser
