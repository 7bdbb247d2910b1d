    source = HEADER + """
    <h1>{{ trail.name }}</h1>
    <p>{{ trail.km }} km</p>
    """
    return render_template_string(source, trail={'name': name, 'km': km})
