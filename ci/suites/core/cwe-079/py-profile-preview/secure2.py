    from flask import render_template_string
    page = "<h2>{{ form.nickname }}</h2>\n<p>{{ form.about }}</p>"
    return render_template_string(page, form=request.form)
