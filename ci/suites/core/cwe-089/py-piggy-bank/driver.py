"""One question to the piggy bank: how much has this child?"""


def serve(module, payload):
    return module.PiggyBank("coins.db").saved_by(payload)
