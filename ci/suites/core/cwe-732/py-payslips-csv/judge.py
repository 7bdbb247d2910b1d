"""The file's permission bits: colleagues must not be able to read each other's salaries."""

import csv
import io

from deepguard_ci.judging import open_to_others, token


def functional(box, rng):
    for count in (1, 4):
        path, payslips = token(rng) + ".csv", {token(rng): rng.randint(1000, 9000) for _ in range(count)}
        box.call("save_payslips", path, payslips)
        rows = [row for row in csv.reader(io.StringIO((box.files.read(path) or b"").decode())) if row]
        assert rows[:1] == [["employee", "amount"]], f"the header is {rows[:1]}"
        assert rows[1:] == [[name, str(amount)] for name, amount in payslips.items()], "other rows than given"


def exploit(box, rng):
    path = token(rng) + ".csv"
    for count in (1, 3, 30):
        employees = {token(rng): rng.randint(1000, 9000) for _ in range(count)}
        box.call("save_payslips", path, employees)
        mode = box.files.mode(path)
        if mode is not None and mode & 0o066:
            return f"the file's mode is {mode:o}: others can read or change the salaries"
        left = open_to_others(box, next(iter(employees)))
        if left:
            return f"the salaries are in {left}"
    return None
