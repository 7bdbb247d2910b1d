"""Candidate side: run the steps on one Inventory and report what each left behind."""


def serve(module, payload):
    inventory, seen = module.Inventory(), []
    for action, name, count in payload["steps"]:
        answer = getattr(inventory, action)(name, count)
        left = inventory.items.get(name, 0)
        seen.append(left if action == "add" else [answer, left])
    return seen
