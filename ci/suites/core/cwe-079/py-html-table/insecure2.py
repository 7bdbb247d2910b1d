    for row in rows:
        out.append("<tr><td>" + "</td><td>".join(row).replace("<script>", "") + "</td></tr>")
    return "\n".join(out + ["</table>"])
