    return f"<h2>Nothing found for {escape(plant)}</h2><p>Our gardeners will add it soon.</p>"
