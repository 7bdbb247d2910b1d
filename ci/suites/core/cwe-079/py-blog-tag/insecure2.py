    return render_template_string("""
    <title>Posts about %s</title>
    <h1>Posts about %s</h1>
    """ % (escape(tag), tag))
