    return render_template_string("<pre>{}</pre>\n<p>Reading time: {} min</p>".format(text, minutes))
