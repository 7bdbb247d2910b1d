    template = """
    <h1>Dear {{ name }},</h1>
    <p>{{ wish }}</p>
    """
    return render_template_string(template, name=to, wish=wish)
