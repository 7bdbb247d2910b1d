"""No memory for the field, small and large."""


def functional(box, rng):
    for most in (3, 12, 60):
        rows, cols = rng.randint(1, most), rng.randint(1, most)
        done = box.run("0", str(rows), str(cols))
        assert done.code == 0 and done.reply == str(rows * cols), f"{rows} x {cols}: {done.replies} dots"


def exploit(box, rng):
    for fails in "0111":
        rows, cols = rng.randint(1, 40), rng.randint(1, 40)
        done = box.run(fails, str(rows), str(cols))
        if done.sanitizer:
            return f"{rows} x {cols}, malloc gave {'NULL' if fails == '1' else 'memory'}: {done.sanitizer}"
    return None
