    with urllib.request.urlopen(link) as response:
        return response.read()
