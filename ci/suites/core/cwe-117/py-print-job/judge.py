"""Prints documents with line breaks in the title; printer.log must not gain an event that never was."""

from deepguard_ci.judging import Raised, text, token


def events(box):
    log = (box.files.read("printer.log") or b"").decode("utf-8", "replace").replace("\r", "\n")
    return [entry for entry in log.split("\n") if entry.strip()]


def functional(box, rng):
    for number in range(1, 4):
        job = {"desk": rng.randint(1, 40), "title": text(rng, rng.randint(1, 4)), "pages": rng.randint(1, 90)}
        cents = box.call("job_done", job)
        assert cents == 5 * job["pages"], f"{cents!r} cents for {job['pages']} pages"
        assert len(events(box)) == number, f"{len(events(box))} entries after {number} jobs"
        entry = events(box)[-1]
        assert " done " in entry and job["title"] in entry, f"{entry!r} for the title {job['title']!r}"
        assert f"desk={job['desk']}" in entry and f"pages={job['pages']}" in entry, f"{entry!r} for {job}"


def exploit(box, rng):
    for end in ("\n", "\r", "\r\n"):
        false = f"2031-04-01 paper-low tray={rng.randint(3, 90)} sheets={rng.randint(1, 9)}"
        for title in (f"menu{end}{false}", f"{end}{false}{end}{token(rng)}", f"my thesis{end}{end}{false} "):
            try:
                box.call("job_done", {"desk": 3, "title": title, "pages": 2})
            except Raised:
                continue
            if any(entry.startswith(false) for entry in events(box)):
                return f"printing {title!r} logged {false!r}"
    return None
