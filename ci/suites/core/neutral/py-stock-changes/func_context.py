def stock_changes(line):
    """
    Read a line of the stock book like "tea=30;cups=4;tea=5" and return {"tea": 35, "cups": 4}.

    The numbers of an article that is there several times are added up. An empty line gives an empty dictionary.
    """
    changes = {}
