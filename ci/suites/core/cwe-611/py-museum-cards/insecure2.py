        remove_blank_text=True,
        remove_comments=True,
        resolve_entities=True,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
    )
    return parser
