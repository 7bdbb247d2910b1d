"""Remote control for the pumps of a swimming pool. It waits for connections on the small computer in the cellar."""

import configparser
import hmac
from dataclasses import dataclass


@dataclass
class Options:
    host: str
    port: int
    operator: str
    password: str

    def lets_in(self, operator: str, password: str):
        """The first line that a client sends is "OPERATOR PASSWORD"; only then it may start and stop pumps."""
        return operator == self.operator and hmac.compare_digest(password.encode(), self.password.encode())


