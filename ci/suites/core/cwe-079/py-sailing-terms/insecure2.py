        html += f'<abbr title="{e(meaning, False)}">{e(word)}</abbr>\n'
    return html
