        remove_comments=True,
        remove_blank_text=True,
    )
    return parser
