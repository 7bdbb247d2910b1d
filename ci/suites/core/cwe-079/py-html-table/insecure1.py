    out.append("<tr>")
    for name in header:
        out.append(f"<th>{name}</th>")
    out.append("</tr>")
    for row in rows:
        out.append("<tr>")
        for cell in row:
            out.append(f"<td>{cell}</td>")
        out.append("</tr>")
    out.append("</table>")
    return "".join(out)
