        html += f'<abbr title="{e(meaning)}">{e(word)}</abbr>\n'
    return html
