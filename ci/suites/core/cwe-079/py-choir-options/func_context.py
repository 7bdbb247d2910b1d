def choir_options(choirs: list[str], chosen: str) -> str:
    """The <option> elements for a list of choirs, each on a line of its own.

    The chosen choir gets the attribute selected: <option selected>Riverside Singers</option>
    The others are like this: <option>Harbour Voices</option>
    """
