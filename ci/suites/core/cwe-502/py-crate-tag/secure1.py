    route = json.loads(tag) if tag else []
    route.append(stop)
    return json.dumps(route).encode(), route
