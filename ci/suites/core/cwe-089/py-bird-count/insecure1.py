    return number(f"{COUNT} WHERE species = '{species}' AND place = '{place}'")
