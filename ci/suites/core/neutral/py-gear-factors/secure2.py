    process = subprocess.Popen(["factor"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, _ = process.communicate(lines.encode())
    rows = [line.replace(b":", b"").split() for line in output.split(b"\n") if line]
    return {int(row[0]): list(map(int, row[1:])) for row in rows}
