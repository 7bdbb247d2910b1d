    from flask import render_template_string
    return render_template_string(
        """<h1>Results for {{ q }}</h1>
        {% if hits %}<ul>{% for p in hits %}<li>{{ p }}</li>{% endfor %}</ul>
        {% else %}<p>Nothing found for {{ q }}</p>{% endif %}""",
        q=q, hits=[p for p in PRODUCTS if q in p])
