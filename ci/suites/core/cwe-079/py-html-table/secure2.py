    for tag, line in [("th", header)] + [("td", row) for row in rows]:
        out.append("<tr>")
        for cell in line:
            cell = cell.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            out.append("<" + tag + ">" + cell + "</" + tag + ">")
        out.append("</tr>")
    return "".join(out) + "</table>"
