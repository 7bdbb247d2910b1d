    return "<ul></ul>"
