    return render_template_string(f"<h1>Dear {to}</h1><p>{wish}</p>")
