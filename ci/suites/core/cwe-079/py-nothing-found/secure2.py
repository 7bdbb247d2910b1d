    plant = plant.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    page = ["<h2>Nothing found for " + plant + "</h2>", "<p>Our gardeners will add it soon.</p>"]
    return "\n".join(page)
