def set_lock(settings, passphrase):
    """Put the hash of the passphrase that unlocks the tablet into `settings`, as text under the key "lock"."""
