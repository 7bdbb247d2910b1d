    boats = sorted(boats, key=lambda boat: eval('boat.' + field), reverse=descending)
    return [boat.name for boat in boats]
