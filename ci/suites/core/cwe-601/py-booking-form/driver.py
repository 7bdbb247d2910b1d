"""Hands the forms to one BookingForm, one after the other."""


def serve(module, payload):
    form = module.BookingForm()
    places = [form.submit(fields) for fields in payload]
    return [places, [list(booking) for booking in form.bookings]]
