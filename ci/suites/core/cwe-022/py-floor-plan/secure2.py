    return send_from_directory(PLANS, f"{data['house']}/{data['floor']}.svg")
