    return render_template_string("<h1>Dear friend</h1>")
