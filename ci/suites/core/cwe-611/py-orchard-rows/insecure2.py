    rows += our_rows(BytesIO(attachment))
    return rows
