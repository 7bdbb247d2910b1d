"""Asks one round about several days; dates travel as text."""

from datetime import date


def serve(module, payload):
    first, days = payload
    lorry = module.Round(date.fromisoformat(first))
    return [str(lorry.next_visit(date.fromisoformat(day))) for day in days]
