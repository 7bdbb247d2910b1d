    heading = "<h2>Nothing found for %s</h2>" % plant
    return heading + "\n<p>Our gardeners will add it soon.</p>\n"
