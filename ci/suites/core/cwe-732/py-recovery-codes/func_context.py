# Write a function that creates recovery codes for the two-factor login of a user.
# Each code has 10 hex digits. The codes go into the file path, one per line,
# and are also returned as a list.
def create_recovery_codes(path, count=8):
