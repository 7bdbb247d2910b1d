"""Which pairs are trained on and which are held out: decided by hashes, the same on every machine."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from .pairs import Pair, digest


def subset(pairs: Sequence[Pair], limit: int | None, seed: int) -> list[Pair]:
    """At most ``limit`` pairs, picked by a hash of seed and pair: the same ones on every machine."""
    if limit is None or len(pairs) <= limit:
        return list(pairs)
    order = sorted(range(len(pairs)), key=lambda i: digest(seed, pairs[i].group, pairs[i].id, str(i)))
    return [pairs[i] for i in sorted(order[:limit])]


def some_groups(pairs: Sequence[Pair], limit: int | None, seed: int) -> list[Pair]:
    """The pairs of at most ``limit`` groups, picked by a hash of seed and name: fewer groups are a part of more."""
    groups = sorted({pair.group for pair in pairs}, key=lambda group: digest(seed, "some", group))
    kept = set(groups[:limit])
    return [pair for pair in pairs if pair.group in kept]


def split(
    pairs: Sequence[Pair], share: float, seed: int, *, first: Collection[str] = (),
    trained: Collection[str] | None = (),
) -> tuple[list[Pair], list[Pair]]:  # fmt: skip
    """(train, held out), whole groups at a time, about ``share`` of the pairs held out.

    Groups are taken in the order of a hash of seed and name as long as they fit; when none fits, the smallest
    one is taken. One is always left to train on. Groups in ``first`` are held out whatever their size; groups in
    ``trained``, which earlier training learned from, never are, and None says that it may have learned from any but the
    ``first``. With a single group, ``share`` 0 or nothing but ``trained`` ones, nothing can be held out and the second
    list is empty; with nothing but ``first`` ones, the first list is.
    """
    sizes: dict[str, int] = {}
    for pair in pairs:
        sizes[pair.group] = sizes.get(pair.group, 0) + 1
    if share <= 0 or len(sizes) < 2:
        return list(pairs), []
    held = {group for group in sizes if group in first}
    new = set() if trained is None else sizes.keys() - held - set(trained)
    order = sorted(new, key=lambda group: digest(seed, group))
    room = share * len(pairs) - sum(sizes[group] for group in held)
    for group in order:
        if len(held) == len(sizes) - 1:
            break
        if sizes[group] <= room + 0.5:
            held.add(group)
            room -= sizes[group]
        if room < 0.5:
            break
    if order and not held:
        held = {min(order, key=lambda group: sizes[group])}
    return [p for p in pairs if p.group not in held], [p for p in pairs if p.group in held]
