import os
import textwrap

OWNER_ONLY = 0o600  # mode of every file that has a private key in it


def client_section(address: str, private_key: str) -> str:
    return textwrap.dedent(f"""\
        [Interface]
        Address = {address}
        PrivateKey = {private_key}
        """)


