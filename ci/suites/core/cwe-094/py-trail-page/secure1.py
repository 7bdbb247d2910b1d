    return render_template_string(HEADER + '<h1>{{ name }}</h1>\n<p>{{ km }} km</p>', name=name, km=km)
