"""Asks one timetable about several times of day."""


def serve(module, payload):
    times, clocks = payload
    table = module.Timetable(times)
    return [table.wait(clock) for clock in clocks]
