    return f"<html><head><title>Posts about {tag}</title></head><body><h1>Posts about {tag}</h1></body></html>"
