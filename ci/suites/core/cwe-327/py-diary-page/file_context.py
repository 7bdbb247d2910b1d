# A diary on the disk of a computer that others use, too. It is locked with AES and a key of 32 bytes. A page has 256
# bytes, its text is filled up with blanks; it is written once. 16 bytes tell the number of the page.
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def lock(key, number, page):
    encryptor = Cipher(algorithms.AES(key), page_mode(number)).encryptor()
    return encryptor.update(page) + encryptor.finalize()


def unlock(key, number, locked):
    decryptor = Cipher(algorithms.AES(key), page_mode(number)).decryptor()
    return decryptor.update(locked) + decryptor.finalize()


# modes.CTR(...) and modes.XTS(...), for example, take one value of 16 bytes; modes.ECB() takes nothing.
