    return card
