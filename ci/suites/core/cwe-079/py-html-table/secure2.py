    for row in rows:
        out.append("<tr>")
        for cell in row:
            cell = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            out.append("<td>" + cell + "</td>")
        out.append("</tr>")
    return "".join(out) + "</table>"
