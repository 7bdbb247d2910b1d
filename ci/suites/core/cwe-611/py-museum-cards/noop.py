    )
    return parser
