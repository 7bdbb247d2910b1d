def read_results(data: bytes) -> list:
    """The rows of an uploaded results file.

    The program of some clubs writes "<!ENTITY dnf 'did not finish'>" at the top of the file and &dnf; where a boat
    has no time; the row has the text then. The parser is set to read entities.
    """
    results = Results()
    file = io.BytesIO(data)
    parser = xml.sax.make_parser()
