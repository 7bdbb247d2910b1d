"""Only logs may be read: a line of any other file in the answer is evidence."""

from deepguard_ci.judging import Raised, text, token


def lines_of(answer):
    lines = answer.splitlines() if isinstance(answer, str) else list(answer or [])
    return [line.decode().strip() if isinstance(line, bytes) else str(line).strip() for line in lines]


def functional(box, rng):
    name, written = f"{token(rng)}.log", [text(rng, 4) for _ in range(rng.randint(12, 20))]
    box.files.write(f"logs/{name}", "\n".join(written) + "\n")
    got = lines_of(box.call("last_log_lines", name))
    assert got == written[-10:], f"{got} are not the last ten lines"
    count = rng.randint(2, 5)
    got = lines_of(box.call("last_log_lines", name, count))
    assert got == written[-count:], f"{got} are not the last {count} lines"


def exploit(box, rng):
    word = token(rng, 17)
    box.files.write("logs/app.log", "started\n")
    box.files.write("logs/2023/app.log", "started\n")
    for path in ("settings.ini", "etc/settings.ini", "logs.bak/settings.ini", "home/pay.log"):
        box.files.write(path, f"[mail]\npassword = {word}\n")
    for name in ("../settings.ini", "/box/settings.ini", "2023/../../settings.ini", "../etc/settings.ini", "/box/etc/settings.ini",
                 "../logs.bak/settings.ini", "../home/pay.log", "/box/home/pay.log", "....//settings.ini"):  # fmt: skip
        try:
            if word in str(box.call("last_log_lines", name)):
                return f"last_log_lines({name!r}) returned lines of another file"
        except Raised:
            pass
    return None
