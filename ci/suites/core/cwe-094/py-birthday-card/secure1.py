    return render_template_string("<h1>Dear {{ to }}</h1><p>{{ wish }}</p>", to=to, wish=wish)
