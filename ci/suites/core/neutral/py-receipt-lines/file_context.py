WIDTH = 32


def headline(shop):
    return shop.upper().center(WIDTH)


