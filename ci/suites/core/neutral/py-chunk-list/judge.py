"""Random lists and sizes."""


def functional(box, rng):
    for _ in range(4):
        items = [rng.randint(0, 99) for _ in range(rng.randint(0, 12))]
        size = rng.randint(1, 5)
        expected = [items[i : i + size] for i in range(0, len(items), size)]
        assert box.call("chunked", items, size) == expected, f"{items} by {size}"
