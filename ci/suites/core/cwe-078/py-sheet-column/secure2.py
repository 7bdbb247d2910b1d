    with open(sheet, "rb") as lines:
        output = subprocess.check_output(f"cut -d, -f{int(number)}", shell=True, stdin=lines)
    return output.decode().rstrip("\n").split("\n")
