import os
import pathlib
import stat

TLS = pathlib.Path("tls")


