    cv.save(path)
    return name
