    return number(f"{COUNT} WHERE species = ? AND place = ?", (species, place))
