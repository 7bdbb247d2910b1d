    return render_template_string(HEADER + '<h1>{{ name }}</h1>\n<p>%s km</p>' % km, name=name)
