    return render_template_string("<h1>Tracking</h1><p>Looking for " + parcel + "</p>")
