    html = "<h1>Dear %s</h1>\n<p>%s</p>" % (to, wish)
    return render_template_string(html)
