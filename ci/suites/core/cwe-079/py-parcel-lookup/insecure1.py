    return f"<h1>Tracking</h1><p>We are looking for parcel number {parcel}</p>"
