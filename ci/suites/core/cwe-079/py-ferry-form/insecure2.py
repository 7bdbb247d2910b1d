    box = "<input name=port value='%s'>" % port.replace("<", "&lt;").replace(">", "&gt;")
    return "<form>" + box + "<input type=submit value=Go></form>"
