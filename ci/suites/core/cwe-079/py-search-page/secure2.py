    from flask import render_template_string
    page = "<h1>Results for {{ words }}</h1>\n<ul>{{ items | safe }}</ul>"
    return render_template_string(page, words=words, items=items)
