    feeds = yaml.load(data, Loader=yaml.SafeLoader)
    titles = []
    for feed in feeds:
        titles.append(feed["title"])
    return json.dumps(titles), 200, {"Content-Type": "application/json"}
