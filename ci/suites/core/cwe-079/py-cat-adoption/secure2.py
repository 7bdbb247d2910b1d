    values = {key: html.escape(value) for key, value in cat.items()}
    return CARD % values
