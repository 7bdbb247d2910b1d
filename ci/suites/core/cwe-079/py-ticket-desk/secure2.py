    name = visitor.replace("&", "&amp;").replace("<", "&lt;")
    return "<html><p>Thank you, %s! You have ordered %d tickets.</p></html>" % (name, int(tickets))
