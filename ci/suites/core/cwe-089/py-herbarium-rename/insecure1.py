    herbarium.executescript("""
        UPDATE species SET name = '%(new)s' WHERE name = '%(old)s';
        UPDATE sheets SET name = '%(new)s' WHERE name = '%(old)s';
    """ % names)
