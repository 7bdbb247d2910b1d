    lines = ["<ul>"]
    for c in comments:
        lines.append("  <li><b>{}</b>: {}</li>".format(c["author"], html.escape(c["text"])))
    lines.append("</ul>")
    return "\n".join(lines)
