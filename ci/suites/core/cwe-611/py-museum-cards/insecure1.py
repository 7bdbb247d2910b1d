        resolve_entities=True, remove_comments=True, remove_blank_text=True)
    return parser
