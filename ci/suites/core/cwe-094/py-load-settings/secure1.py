    settings.update(ast.literal_eval(saved))
    return settings
