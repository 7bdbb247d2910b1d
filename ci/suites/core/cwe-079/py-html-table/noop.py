    return "<table></table>"
