    functions = {"shout": shout, "whisper": whisper, "mirror": mirror}
    return functions[name](text)
