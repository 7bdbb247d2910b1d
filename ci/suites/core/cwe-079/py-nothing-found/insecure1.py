    return f"<h2>Nothing found for {plant}</h2><p>Our gardeners will add it soon.</p>"
