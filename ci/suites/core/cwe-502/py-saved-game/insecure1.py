    return pickle.loads(saved)
