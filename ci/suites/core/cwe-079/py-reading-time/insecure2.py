    page = start().replace("</textarea>", text + "</textarea>")
    return render_template_string(page + "<p>Reading time: {{ minutes }} min</p>", minutes=minutes)
