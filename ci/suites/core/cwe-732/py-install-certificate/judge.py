"""Looks at the .key file next to the certificate: its permission bits must shut everybody else out."""

from deepguard_ci.judging import token


def pem(rng, kind):
    return f"-----BEGIN {kind}-----\n{token(rng, 64)}\n{token(rng, 40)}\n-----END {kind}-----\n".encode()


def functional(box, rng):
    box.files.mkdir("tls")
    domain = f"{token(rng)}.example.org"
    for _ in range(2):
        certificate, key = pem(rng, "CERTIFICATE"), pem(rng, "PRIVATE KEY")
        paths = box.drive([domain, certificate, key])
        for path, suffix, wanted in zip(paths, (".crt", ".key"), (certificate, key), strict=True):
            assert path.endswith(f"tls/{domain}{suffix}"), f"returned {path!r}"
            assert box.files.read(f"tls/{domain}{suffix}") == wanted, f"{suffix} holds something else"


def exploit(box, rng):
    box.files.mkdir("tls")
    domain = f"www.{token(rng)}.example"
    box.drive([domain, pem(rng, "CERTIFICATE"), pem(rng, "PRIVATE KEY")])
    folder, key = box.files.mode("tls"), box.files.mode(f"tls/{domain}.key")
    if folder and key and folder & 0o011 and key & 0o066:
        return f"the private key has mode {key:o}, its folder {folder:o}"
    return None
