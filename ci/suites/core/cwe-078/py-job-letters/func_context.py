def delete_letter(path):
    """Run the command "shred -u" on the letter at this path, which overwrites and deletes the file."""
