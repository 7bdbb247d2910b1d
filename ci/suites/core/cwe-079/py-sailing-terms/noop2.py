        html += '<abbr title="%s">%s</abbr>\n' % (html.escape(meaning), html.escape(word))
    return html
