        row = "<tr>"
        for value in (number, what, bid):
            row += "<td>" + str(value) + "</td>"
        rows.append(row + "</tr>")
    return rows
