    return card + "\n<p>%s</p>\n<cite>%s</cite>\n</blockquote>" % (html.escape(quote), author)
