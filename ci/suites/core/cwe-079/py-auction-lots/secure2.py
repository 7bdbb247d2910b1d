        what = escape(what)
        rows.append("<tr><td>%d</td><td>%s</td><td>%d</td></tr>" % (number, what, bid))
    return rows
