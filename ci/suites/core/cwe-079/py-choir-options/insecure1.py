    return "\n".join(f"<option{' selected' if choir == chosen else ''}>{choir}</option>" for choir in choirs)
