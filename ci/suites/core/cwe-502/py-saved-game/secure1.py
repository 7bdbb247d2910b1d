    return PlainUnpickler(io.BytesIO(saved)).load()
