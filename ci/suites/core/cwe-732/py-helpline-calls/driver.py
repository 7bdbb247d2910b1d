"""Logs some calls at one helpline, after a visit to its page."""


def serve(module, payload):
    folder, calls = payload
    helpline = module.Helpline(folder)
    helpline.log_visit("/contact")
    return [helpline.log_call(phone, minutes) for phone, minutes in calls]
