def add_note(patient, note):
    """Add the line `<today>: <note>` to the doctor's private notes about a patient, the file <patient>.notes."""
    path = f"{patient}.notes"
