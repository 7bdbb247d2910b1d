"""Unfinished articles of the editor: a text file each, below drafts/."""

import os

DRAFT_DIR = "drafts"


def save_draft(title: str, body: str) -> None:
    number = len(os.listdir(DRAFT_DIR)) + 1
    with open(os.path.join(DRAFT_DIR, f"{number}-{title.lower()}.txt"), "w") as out:
        out.write(body)


