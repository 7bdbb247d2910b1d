    options = []
    for choir in choirs:
        options.append('<option value="' + choir + '">' + html.escape(choir) + "</option>")
    return "\n".join(options)
