    row = look_up('SELECT colour, height FROM lighthouses WHERE name = "' + lighthouse + '" AND ?', 1)
    if not row:
        return lighthouse + ": not on the chart"
    return "%s: %s, %s m" % (lighthouse, row[0], row[1])
