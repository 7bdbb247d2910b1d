    return "<h1>Tracking</h1><p>We are looking for your parcel</p>"
