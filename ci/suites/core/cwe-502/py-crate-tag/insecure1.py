    route = pickle.loads(tag) if tag else []
    route.append(stop)
    return pickle.dumps(route), route
