    return render_template_string(
        "<pre>{{ text }}</pre><p>Reading time: {{ minutes }} min</p>", text=text, minutes=minutes
    )
