# the value of an integer as Python code writes it: "42", "-7", "0x2a", "0b101010", "1_000"
def int_literal(text: str) -> int:
