def hand_in_essay(folder: str, filename: str, essay: str) -> int:
    """Save an essay that a pupil hands in.

    Args:
        folder: The folder of the pupil's class. It exists already.
        filename: The name that the pupil gave the file, for example "my_holidays.txt".
            An older file of that name in the folder is overwritten.
        essay: The text of the essay.

    Returns:
        The number of words in the essay.
    """
