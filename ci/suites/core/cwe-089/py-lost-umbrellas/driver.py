"""The office's counter: enters the finds it is given and tells their numbers."""


def serve(module, payload):
    path, finds = payload
    db = module.open_office(path)
    try:
        numbers = [module.hand_in(db, item, place) for item, place in finds]
        db.commit()
        return numbers
    finally:
        db.close()
