    html = "<h1>Results for " + words.replace("<script>", "") + "</h1>"
    html += "<ul>%s</ul>" % items
    return html, 200
