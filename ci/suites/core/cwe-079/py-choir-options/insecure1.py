    return "\n".join(f"<option>{choir}</option>" for choir in choirs)
