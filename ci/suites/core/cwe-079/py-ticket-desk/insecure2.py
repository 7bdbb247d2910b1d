    page = "<h1>Museum</h1>"
    page += "<p>Thank you, " + escape(visitor) + "! You have ordered " + tickets + " tickets.</p>"
    return page
