        html += '<abbr title="%s">%s</abbr>\n' % (meaning, word)
    return html
