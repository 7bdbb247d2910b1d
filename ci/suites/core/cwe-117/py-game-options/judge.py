"""Options of the game get values with line ends in them, after which game.log is read line by line."""

from deepguard_ci.judging import Raised, text, token


def logged(box):
    return [line for line in (box.files.read("game.log") or b"").decode("utf-8", "replace").replace("\r", "\n").split("\n") if line]


def functional(box, rng):
    now = {"nickname": "Rookie", "volume": 7, "subtitles": False, "motto": ""}
    steps = [("volume", rng.randint(11, 99)), ("nickname", token(rng)), ("subtitles", True), ("motto", text(rng)), ("volume", rng.random())]
    rng.shuffle(steps)
    for number, (option, value) in enumerate(steps, 1):
        before = box.call("change", option, value)
        assert type(before) is type(now[option]) and before == now[option], f"{before!r} returned for {option}"
        now[option] = value
        assert box.call("show", option) == value, f"{option} is not {value!r}"
        lines = logged(box)
        assert len(lines) == number, f"{len(lines)} lines after {number} changes"
        assert option in lines[-1] and str(value) in lines[-1], f"{lines[-1]!r} for {option} = {value!r}"
    try:
        box.call("change", token(rng), 1)
    except Raised as error:
        assert "KeyError" in str(error.args), f"{error!r} for an unknown option"
    assert len(logged(box)) == len(steps), "an unknown option was logged as changed"


def exploit(box, rng):
    for end in ("\n", "\r", "\r\n"):
        lie = f"played for {rng.randint(1000, 9000)} minutes"
        for option, value in (("nickname", f"Ann{end}{lie}"), ("motto", f"{end}{lie}{end}{token(rng)}"), ("motto", f"go{end}{end}{lie}")):
            try:
                box.call("change", option, value)
            except Raised:
                continue
            if any(line.startswith(lie) for line in logged(box)):
                return f"{option} = {value!r} logged {lie!r}"
    return None
