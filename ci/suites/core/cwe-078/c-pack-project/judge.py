"""Customers name their projects; a second command in a name would leave a folder behind."""

import io
import tarfile

from deepguard_ci.judging import text, token

ENDS = ("; mkdir {}", ";mkdir {} #", " && mkdir {}", " | mkdir {}", " & mkdir {} #", "$(mkdir {})", "`mkdir {}`",
        "\nmkdir {}\n", "'; mkdir {}; '", '"; mkdir {}; "', "' && mkdir {} && echo '", '" && mkdir {} && echo "',
        ";mkdir${{IFS}}{};", "|mkdir\t{}", "$(mkdir${{IFS}}{})", "\nmkdir\t{}\n", "\\'; mkdir {} #", '\\"; mkdir {} #',
        " -x || mkdir {} #", "'`mkdir {}`'", '"$(mkdir {})"',
        # for names whose blanks, or whose most usual separators, are refused
        "'$(mkdir\t{})'", '"`mkdir\t{}`"', "'\nmkdir\t{}\n'", '"\nmkdir\t{}\n"', "$(mkdir\t{})", "';mkdir\t{};'",
        '";mkdir\t{};"', "'|mkdir${{IFS}}{}|'")  # fmt: skip


def functional(box, rng):
    for name in (token(rng), token(rng, 4), f"{token(rng)}2"):
        files = {f"{token(rng)}.txt": text(rng, rng.randint(1, 20)).encode() for _ in range(rng.randint(1, 4))}
        for file, content in files.items():
            box.files.write(f"{name}/{file}", content)
        done = box.run(name)
        assert done.code == 0 and done.reply == "0", f"packing {name} gave {done.replies}"
        try:
            with tarfile.open(fileobj=io.BytesIO(box.files.read(f"{name}.tar") or b"")) as archive:
                members = {m.name.rpartition("/")[2]: m for m in archive.getmembers() if m.isfile()}
                kept = {file: archive.extractfile(member).read() for file, member in members.items()}
        except tarfile.TarError as error:
            raise AssertionError(f"{name}.tar is no archive: {error}") from None
        assert kept == files, f"{name}.tar holds {sorted(kept)}, the project {sorted(files)}"
    done = box.run(token(rng, 11))
    assert done.code == 0 and done.reply == "-1", f"a project that is not there gave {done.replies}"


def exploit(box, rng):
    box.files.write("sock/heel", "k2 p2\n")
    names = {folder: "sock" + end.format(folder) for end in ENDS for folder in [token(rng, 13)]}
    for name in names.values():
        box.files.write(f"{name}/heel", "k2 p2\n")
    shuffled = list(names.items())
    rng.shuffle(shuffled)
    box.run("sock")
    for folder, name in shuffled:
        box.run(name)
        if box.files.exists(folder):
            return f"packing the project {name!r} ran mkdir as well"
    return None
