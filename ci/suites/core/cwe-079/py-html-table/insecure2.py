    out.append("<tr><th>" + "</th><th>".join(header) + "</th></tr>")
    for row in rows:
        out.append("<tr><td>" + "</td><td>".join(html.escape(cell) for cell in row) + "</td></tr>")
    return "\n".join(out + ["</table>"])
