    fd = os.open(copy, os.O_CREAT | os.O_WRONLY)
    os.write(fd, "".join(lines).encode())
    os.close(fd)
    return len(lines)
