def changes(old, new):
    """What has changed between two editions of the rules: the text that diff -u prints for their files, "" for nothing.

    (When the files differ, diff ends with the status 1.)
    """
    old_path = EDITIONS / f"{old}.txt"
    new_path = EDITIONS / f"{new}.txt"
