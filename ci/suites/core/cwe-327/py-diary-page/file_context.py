# A diary on the disk of a computer that others use, too. A page has 256 bytes, its text is filled up with blanks.
# diary_page(key, page) locks a page with AES and the key, 32 bytes; what comes out may be longer than the page.
# diary_page(key, locked, opening=True) gives the page back.
import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


