    return dict(DEFAULTS)
