"""Opens a kitchen, gives it its menu and lets orders come in."""


def serve(module, payload):
    menu, orders = payload
    kitchen = module.Kitchen()
    kitchen.on_menu(menu)
    sums = [float(kitchen.on_order(order)) for order in orders]
    return [sums, {str(table): list(dishes) for table, dishes in kitchen.dishes.items()}]
