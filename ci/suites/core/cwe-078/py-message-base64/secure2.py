    process = subprocess.Popen(["base64", "-w", "0"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    output, _ = process.communicate(message.encode())
    return output.decode()
