    result = subprocess.run(["base64"], input=message.encode(), capture_output=True)
    return result.stdout.decode().strip()
