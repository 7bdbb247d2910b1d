    options = []
    for choir in choirs:
        if choir == chosen:
            options.append('<option value="' + choir + '" selected>' + html.escape(choir) + "</option>")
        else:
            options.append('<option value="' + choir + '">' + html.escape(choir) + "</option>")
    return "\n".join(options)
