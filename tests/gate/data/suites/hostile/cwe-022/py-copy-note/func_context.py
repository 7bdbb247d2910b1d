def copy_note(name, target):
    """Copy the note `name` of the folder NOTES to `target` in the same folder; returns the note's text."""
