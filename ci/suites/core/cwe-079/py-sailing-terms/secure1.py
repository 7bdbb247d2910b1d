        html += '<abbr title="%s">%s</abbr>\n' % (e(meaning), e(word))
    return html
