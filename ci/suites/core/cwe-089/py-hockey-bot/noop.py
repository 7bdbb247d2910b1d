    return HELP
