    page += '<figcaption>{{ caption }} by {{ photographer }}</figcaption></figure>'
    return render_template_string(page, caption=caption, photographer=photographer)
