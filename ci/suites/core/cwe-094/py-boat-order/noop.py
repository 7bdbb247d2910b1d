    return [boat.name for boat in boats]
