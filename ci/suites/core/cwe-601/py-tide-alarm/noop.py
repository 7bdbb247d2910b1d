    return SEE_OTHER, []
