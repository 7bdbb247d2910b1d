    return "<pre></pre>"
