"""Adds lines to a new receipt and reports what it holds."""


def serve(module, payload):
    receipt = module.Receipt("corner shop")
    for label, entry in payload:
        receipt.add(label, entry)
    return receipt.lines
