"""A choir with its files in the folder choir."""


def serve(module, season):
    return module.Choir("choir").rehearsals(season)
