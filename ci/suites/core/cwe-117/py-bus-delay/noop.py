    return "noted"
