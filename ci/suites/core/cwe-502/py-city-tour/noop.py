    return {"stops": []}
