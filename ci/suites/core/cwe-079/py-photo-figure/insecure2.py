    page += f'<figcaption>{escape(caption)} by {photographer}</figcaption></figure>'
    return render_template_string(page)
