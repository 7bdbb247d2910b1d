        html += '<abbr>%s</abbr>\n' % e(word)
    return html
