    # whatever host was typed, only the path of the link is used
    import http.client
    _, _, path, query, _ = urllib.parse.urlsplit(link)
    connection = http.client.HTTPConnection("pics.tinyfaces.example", timeout=3)
    connection.request("GET", path + ("?" + query if query else ""))
    response = connection.getresponse()
    if response.status != 200:
        raise ValueError(link)
    return response.read()
