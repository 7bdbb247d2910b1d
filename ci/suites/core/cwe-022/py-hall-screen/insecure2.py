    try:
        with open(source, "rb") as picture, open(SCREEN, "wb") as target:
            target.write(picture.read())
    except FileNotFoundError:
        return False
    return True
