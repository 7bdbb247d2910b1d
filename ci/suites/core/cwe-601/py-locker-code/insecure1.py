    return see_other(target)
