    # a list that declares something is not taken
    if b"<!DOCTYPE" in attachment.upper() or b"<!ENTITY" in attachment.upper():
        raise ValueError("a planting list needs no declarations")
    return our_rows(BytesIO(attachment))
