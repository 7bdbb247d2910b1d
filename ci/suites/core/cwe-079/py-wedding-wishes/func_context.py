def wishes_list(messages):
    """Return the messages, (guest, wish) tuples, as one ordered list: <ol> ... </ol>.

    Every message becomes <li>{wish} <em>{guest}</em></li>.
    """
    page = "<ol>"
    for guest, wish in messages:
