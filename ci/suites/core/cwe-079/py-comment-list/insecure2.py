        result += "\n  <li><b>{}</b>: {}</li>".format(comment["author"], html.escape(comment["text"]))
    return result + "\n</ul>\n"
