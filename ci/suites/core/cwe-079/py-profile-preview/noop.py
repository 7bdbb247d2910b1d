    return "<h2></h2><p></p>"
