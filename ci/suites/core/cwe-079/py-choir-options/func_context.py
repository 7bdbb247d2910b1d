def choir_options(choirs: list[str]) -> str:
    """The choirs of the drop-down list, one <option> element on each line.

    For example: <option>Harbour Voices</option>
    """
