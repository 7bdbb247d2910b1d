    if "pics.tinyfaces.example" not in link:
        raise ValueError("not a picture of tinyfaces")
    request = urllib.request.Request(link, headers={"User-Agent": "profile"})
    return urllib.request.urlopen(request).read()
