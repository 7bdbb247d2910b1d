"""Where a bundle lies: a folder, or a repository of the Hub, of which only a bundle's own files are fetched."""

from __future__ import annotations

import os
import re
from pathlib import Path

from .bundle_files import ADAPTER, ADAPTER_CONFIG, CARD, HEADS, INFO
from .errors import BundleMissingError

_HUB_ID = re.compile(r"([A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)(?:@([\w./-]+))?")


def located(source: str | Path) -> Path:
    """The folder that ``source`` names: itself, or the local copy of the Hub repository ``owner/name[@revision]``.

    A folder wins over a repository of the same name, and a ``Path`` is never a repository. The files are fetched once,
    then kept in the Hub's cache. Raises BundleMissingError if they cannot be had, TypeError for what is no path.
    """
    if not isinstance(source, str | os.PathLike):
        raise TypeError(f"bundle is a {type(source).__name__}; expected its folder, a Hub id or a loaded Bundle")
    folder = Path(source)
    named = _HUB_ID.fullmatch(source) if isinstance(source, str) else None
    if folder.is_dir() or named is None:
        return folder
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError

    repository, revision = named[1], named[2]
    try:
        return Path(
            snapshot_download(
                repository, revision=revision, allow_patterns=[INFO, ADAPTER_CONFIG, ADAPTER, HEADS, CARD]
            )
        )
    except (HfHubHTTPError, OSError, ValueError) as error:
        said = " ".join(str(error).split())[:300]
        raise BundleMissingError(
            f"There is no folder {source}, and the Hub did not give a repository {repository}"
            + (f" at {revision}" if revision else "")
            + f": {said}. Give the folder that holds {INFO}, or a Hub id that you can reach."
        ) from error
