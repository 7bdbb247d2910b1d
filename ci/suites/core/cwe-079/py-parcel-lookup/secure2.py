    template = """
    <h1>Tracking</h1>
    <p>We are looking for parcel {{ parcel }}.</p>
    """
    return render_template_string(template, parcel=parcel)
