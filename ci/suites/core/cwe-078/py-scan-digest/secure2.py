    process = await asyncio.create_subprocess_exec("sha256sum", path, stdout=PIPE, stderr=PIPE)
    stdout, stderr = await process.communicate()
    if process.returncode == 0:
        return stdout.split()[0].decode("utf-8").lstrip("\\")
    return None
