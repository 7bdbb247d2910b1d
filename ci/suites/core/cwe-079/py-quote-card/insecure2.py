    cite = "<cite>%s</cite>" % author if author else ""
    return "<blockquote>\n<p>%s</p>\n%s\n</blockquote>" % (html.escape(quote), cite)
