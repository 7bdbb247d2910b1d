"""A passenger at a kiosk: gives stars and a remark, then the kiosk is switched off."""


def serve(module, payload):
    number, stars, remark = payload
    kiosk = module.Kiosk(number)
    try:
        kiosk.feedback(stars, remark)
    finally:
        kiosk.log.close()
